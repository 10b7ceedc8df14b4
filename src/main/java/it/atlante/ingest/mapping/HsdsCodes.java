package it.atlante.ingest.mapping;

import it.atlante.catalogue.services.Cost;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Term;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the words of an HSDS object into codes of the vocabulary. A word that no map knows is a doubt and never silent. */
final class HsdsCodes {

    private static final String OTHER = "altro";

    private final RowBeingMapped row;
    private final Map<String, Map<String, String>> maps;
    private final Set<String> told = new LinkedHashSet<>();

    HsdsCodes(RowBeingMapped row) {
        this.row = row;
        this.maps = row.source.mapping().maps();
    }

    /** Terms by the source's map {@code categories}; {@code altro} and a doubt for those that it does not know. */
    List<String> categories(HsdsObject service) {
        Map<String, String> map = maps.getOrDefault("categories", Map.of());
        Map<String, String> groups = maps.getOrDefault("targetGroups", Map.of());
        Set<String> found = new LinkedHashSet<>();
        for (HsdsObject term : terms(service)) {
            String code = named(map, term);
            if (code == null && named(groups, term) != null) {
                continue;
            }
            if (code == null || !code.isEmpty() && unknown(Scheme.CATEGORIES, code)) {
                doubt("categories", label(term), String.join(", ", map.keySet()));
                code = OTHER;
            }
            if (!code.isEmpty()) {
                found.add(code);
            }
        }
        return List.copyOf(found);
    }

    /** Terms by the source's map {@code targetGroups}; others say something else than a group of people. */
    List<String> targetGroups(HsdsObject service) {
        Map<String, String> map = maps.getOrDefault("targetGroups", Map.of());
        return terms(service).stream()
                .map(term -> named(map, term))
                .filter(Objects::nonNull)
                .filter(code -> !code.isEmpty())
                .filter(code -> known(Scheme.TARGET_GROUPS, code, "targetGroups"))
                .distinct()
                .toList();
    }

    private static List<HsdsObject> terms(HsdsObject service) {
        return Stream.of("attributes", "service_taxonomies")
                .flatMap(member -> service.list(member).stream())
                .map(attribute -> attribute.object("taxonomy_term"))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A term is named in a map by its id, its code or its name. */
    private static @Nullable String named(Map<String, String> map, HsdsObject term) {
        return Stream.of("id", "code", "name")
                .map(term::text)
                .filter(Objects::nonNull)
                .map(map::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(map.get("*"));
    }

    private static String label(HsdsObject term) {
        String name = term.text("name");
        return name == null ? String.valueOf(term.text("id")) : name;
    }

    /** Languages by their code, else by their English or Italian name. */
    List<String> languages(HsdsObject object) {
        Set<String> found = new LinkedHashSet<>();
        for (HsdsObject language : object.list("languages")) {
            String word = Stream.of("code", "language", "name")
                    .map(language::text)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            String name = language.text("name");
            String code = language(word);
            code = code == null && name != null ? language(name) : code;
            if (code != null) {
                found.add(code);
            } else if (!word.isEmpty()) {
                doubt("languages", word, "ISO 639");
            }
        }
        return List.copyOf(found);
    }

    private @Nullable String language(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        for (Term term : row.values.vocabulary().terms(Scheme.LANGUAGES)) {
            Locale locale = Locale.of(term.code());
            if (term.code().equals(lower)
                    || lower.startsWith(term.code() + "-")
                    || iso3(locale).equals(lower)
                    || locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(lower)
                    || locale.getDisplayLanguage(Locale.ITALIAN).equalsIgnoreCase(lower)) {
                return term.code();
            }
        }
        return null;
    }

    private static String iso3(Locale locale) {
        try {
            return locale.getISO3Language();
        } catch (java.util.MissingResourceException e) {
            return locale.getLanguage();
        }
    }

    /** Descriptions by the source's map {@code accessibility}. */
    List<String> accessibility(HsdsObject location) {
        return location.texts("accessibility", "accessibility", "description").stream()
                .map(text -> code(Scheme.ACCESSIBILITY, "accessibility", text, "location.accessibility"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** A word by the map of that name, else as it is when it is a code; null and a doubt when it is neither. */
    @Nullable
    String code(Scheme scheme, String mapName, @Nullable String word, String field) {
        if (word == null) {
            return null;
        }
        Map<String, String> map = maps.getOrDefault(mapName, Map.of());
        String code = map.getOrDefault(word, map.getOrDefault("*", word));
        if (code.isEmpty() || !unknown(scheme, code)) {
            return code.isEmpty() ? null : code;
        }
        doubt(field, word, "maps." + mapName);
        return null;
    }

    private boolean known(Scheme scheme, String code, String field) {
        if (unknown(scheme, code)) {
            doubt(field, code, "maps." + field);
            return false;
        }
        return true;
    }

    private boolean unknown(Scheme scheme, String code) {
        return row.values.vocabulary().find(scheme, code).isEmpty();
    }

    /** One doubt for each word, however often the object repeats it. */
    private void doubt(String field, String word, String allowed) {
        if (told.add(field + "\n" + word)) {
            row.doubt(Problem.of(IssueCode.UNKNOWN_CODE, field, word, allowed));
        }
    }

    static List<String> phones(HsdsObject object) {
        return object.list("phones").stream()
                .filter(phone -> phone.text("number") != null)
                .map(HsdsCodes::phone)
                .distinct()
                .toList();
    }

    private static String phone(HsdsObject phone) {
        String number = String.valueOf(phone.text("number")).replace("\"", "").strip();
        String extension = phone.text("extension");
        return extension == null ? number : number + " int. " + extension;
    }

    /** Free when every option costs nothing, paid when one costs something, unknown without amounts. */
    static @Nullable Cost cost(HsdsObject service) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (String text : service.texts("cost_options", "amount")) {
            try {
                amounts.add(new BigDecimal(text));
            } catch (NumberFormatException e) {
                return null;
            }
        }
        if (amounts.isEmpty()) {
            return null;
        }
        return amounts.stream().allMatch(amount -> amount.signum() == 0) ? Cost.FREE : Cost.PAID;
    }

    /** What it costs in words. */
    static @Nullable String fees(HsdsObject service) {
        List<String> parts = new ArrayList<>();
        String description = service.text("fees_description");
        parts.add(description == null ? service.text("fees") : description);
        for (HsdsObject option : service.list("cost_options")) {
            parts.add(Stream.of("option", "amount", "currency", "amount_description")
                    .map(option::text)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" ")));
        }
        String text =
                parts.stream().filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : HsdsObject.fitting(text, "feesDescription");
    }
}
