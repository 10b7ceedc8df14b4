package it.atlante.catalogue.editing;

import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.Field;
import it.atlante.catalogue.editing.form.Option;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can be chosen in forms: codes of the vocabulary, constants, records and areas. */
@Component
class Choices {

    /** The kinds of area that a person may name without their kind. */
    private static final List<AreaKind> NAMED_KINDS =
            List.of(AreaKind.NIL, AreaKind.MUNICIPIO, AreaKind.COMUNE, AreaKind.DISADVANTAGED, AreaKind.AMBITO);

    private final Vocabulary vocabulary;
    private final MessageSource messages;
    private final Records records;
    private final AreaLookup areas;

    Choices(Vocabulary vocabulary, MessageSource messages, Records records, AreaLookup areas) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.records = records;
        this.areas = areas;
    }

    List<Option> terms(Scheme scheme, Locale locale) {
        return vocabulary.terms(scheme).stream()
                .map(term -> new Option(term.code(), term.label(locale)))
                .toList();
    }

    /** The constants of an enumeration, labelled by {@code editing.choice.TYPE.CONSTANT}. */
    <E extends Enum<E>> List<Option> constants(Class<E> type, Locale locale) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Option(
                        constant.name(),
                        messages.getMessage(
                                "editing.choice." + type.getSimpleName() + "." + constant.name(), null, locale)))
                .toList();
    }

    List<Option> named(EditedType type) {
        return records.names(type);
    }

    /** A field that takes areas, one a line: by name, or by key where a name is not enough. */
    Field areasField(String name) {
        return Field.of(it.atlante.catalogue.editing.form.FieldKind.LINES, name).upTo(Field.NAME_LENGTH);
    }

    String areasText(List<UUID> ids) {
        return String.join("\n", ids.stream().map(this::areaText).toList());
    }

    private String areaText(UUID id) {
        Optional<AreaRef> area = areas.find(id);
        // An area that is gone stays as its id, so that saving the form does not lose it silently.
        return area.map(ref -> byName(ref.name()).size() == 1 ? ref.name() : ref.key())
                .orElse(id.toString());
    }

    List<UUID> readAreas(Answers answers, String field) {
        List<UUID> ids = new ArrayList<>();
        for (String line : answers.lines(field)) {
            List<AreaRef> found = areas.find(line).map(List::of).orElseGet(() -> byName(line));
            if (found.size() == 1) {
                ids.add(found.getFirst().id());
            } else if (found.isEmpty()) {
                answers.problem(field, "noSuchArea", line);
            } else {
                String keys = String.join(", ", found.stream().map(AreaRef::key).toList());
                answers.problem(field, "severalAreas", line, keys);
            }
        }
        return ids.stream().distinct().toList();
    }

    private List<AreaRef> byName(String name) {
        Stream<AreaRef> current = NAMED_KINDS.stream().flatMap(kind -> areas.current(kind).stream());
        return current.filter(ref -> ref.name().equalsIgnoreCase(name)).toList();
    }
}
