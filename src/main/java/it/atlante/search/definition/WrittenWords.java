package it.atlante.search.definition;

import it.atlante.catalogue.Audience;
import it.atlante.search.definition.TextQuestion.Word;
import it.atlante.search.engine.ResourceDocument;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a document, by field. */
public final class WrittenWords {

    private final Set<String> exactNames;
    private final Map<String, Words> fields = new LinkedHashMap<>();
    private final Map<Audience, Words> addresses = new EnumMap<>(Audience.class);

    public WrittenWords(ResourceDocument document, Analysis analysis) {
        exactNames = document.names().stream()
                .map(name -> QuestionReader.exact(analysis, name))
                .collect(Collectors.toSet());
        fields.put("names", Words.of(document.names(), analysis));
        fields.put("labels", Words.of(document.labels(), analysis));
        String organisation = document.organisationName();
        fields.put("organisation", Words.of(organisation == null ? List.of() : List.of(organisation), analysis));
        String description = document.description();
        fields.put("description", Words.of(description == null ? List.of() : List.of(description), analysis));
        document.places()
                .forEach(
                        (audience, place) -> addresses.put(audience, Words.of(IndexedFields.address(place), analysis)));
    }

    boolean isNamed(String exact) {
        return exactNames.contains(exact);
    }

    /** The words of some fields taken together. */
    Words together(String... names) {
        return Words.together(Arrays.stream(names).map(this::field).toList());
    }

    /** The words of a field; none where there is no such field. */
    Words field(String name) {
        return fields.getOrDefault(name, Words.NONE);
    }

    /** The words of the address that an audience may see. */
    Words address(Audience audience) {
        return addresses.getOrDefault(audience, Words.NONE);
    }

    /** Fields of every audience, without the addresses. */
    Set<String> fieldNames() {
        return fields.keySet();
    }

    /** Words of a text: as written, without accents and capitals; and their stems. */
    record Words(Set<String> plains, Set<String> stems) {

        static final Words NONE = new Words(Set.of(), Set.of());

        static Words of(List<String> texts, Analysis analysis) {
            Set<String> plains = new HashSet<>();
            Set<String> stems = new HashSet<>();
            for (String text : texts) {
                plains.addAll(analysis.tokens("plain", text));
                stems.addAll(analysis.tokens("italian", text));
            }
            return new Words(plains, stems);
        }

        static Words together(List<Words> parts) {
            Set<String> plains = new HashSet<>();
            Set<String> stems = new HashSet<>();
            for (Words part : parts) {
                plains.addAll(part.plains);
                stems.addAll(part.stems);
            }
            return new Words(plains, stems);
        }

        /** In any inflection, or a synonym. */
        boolean has(Word word) {
            return word.stems().stream().anyMatch(stems::contains)
                    || word.synonyms().stream().anyMatch(stems::containsAll);
        }

        boolean hasBegun(Word word) {
            return plains.stream().anyMatch(plain -> word.forms().stream().anyMatch(plain::startsWith));
        }

        boolean hasMistyped(Word word) {
            int edits = word.forgivenEdits();
            return edits > 0 && plains.stream().anyMatch(plain -> Letters.within(word.typed(), plain, edits));
        }
    }
}
