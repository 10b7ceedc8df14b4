package it.atlante.search.engine;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.atlante.catalogue.Audience;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Term;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.geo.GeoPoint;
import it.atlante.search.engine.ResourceDocument.Contact;
import it.atlante.search.engine.ResourceDocument.DocumentHours;
import it.atlante.search.engine.ResourceDocument.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The cases of {@code relevance/relevance.csv} and the documents they are asked of. */
final class RelevanceTable {

    private static final Vocabulary VOCABULARY = new Vocabulary();

    private RelevanceTable() {}

    /**
     * @param first ids that must come first, in this order
     * @param absent ids that must not be found
     */
    record Case(String query, @Nullable GeoPoint near, List<String> first, List<String> absent, String why) {}

    static List<Case> cases() {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new String(resource("relevance.csv"), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Case(
                            row.getField("query"),
                            point(row.getField("near")),
                            ids(row.getField("first")),
                            ids(row.getField("absent")),
                            row.getField("why")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ResourceDocument> corpus() {
        List<Map<String, Object>> entries =
                YAMLMapper.shared().readValue(resource("corpus.yml"), new TypeReference<>() {});
        return entries.stream().map(RelevanceTable::document).toList();
    }

    private static ResourceDocument document(Map<String, Object> entry) {
        String id = text(entry, "id");
        String category = text(entry, "category");
        Term term = VOCABULARY.find(Scheme.CATEGORIES, category).orElseThrow();
        List<String> labels = new ArrayList<>(term.words());
        labels.add(term.label(Locale.ITALIAN));
        labels.add(term.label(Locale.ENGLISH));
        DisclosedPlace place = new DisclosedPlace(
                Disclosure.EXACT,
                (Double) entry.get("lat"),
                (Double) entry.get("lon"),
                (String) entry.get("address"),
                "Milano",
                List.of());
        return new ResourceDocument(
                id,
                1,
                Family.find(text(entry, "family")).orElseThrow(),
                id,
                List.of(text(entry, "name")),
                null,
                (String) entry.get("organisation"),
                (String) entry.get("description"),
                Map.of(Dimension.CATEGORY, List.of(category)),
                null,
                labels,
                new Contact(List.of(), null, null),
                DocumentHours.UNKNOWN,
                List.of(),
                null,
                new Verification("test", null, null, null, true),
                Sharing.PUBLIC,
                List.of(Audience.values()),
                Map.of(Audience.PUBLIC, place, Audience.NETWORK, place, Audience.STAFF, place),
                List.of());
    }

    private static String text(Map<String, Object> entry, String key) {
        return (String) Objects.requireNonNull(entry.get(key), () -> entry + " lacks " + key);
    }

    private static @Nullable GeoPoint point(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split(" ");
        return new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    private static List<String> ids(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(
                RelevanceTable.class.getResourceAsStream("/relevance/" + name), "relevance/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
