package it.atlante.ingest.mapping;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.template.RowText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of an HSDS object as values. */
record HsdsObject(ObjectNode node) {

    /** The first text of a member; null when it is absent or blank. */
    @Nullable
    String text(String member) {
        List<String> texts = node.path(member).isObject() ? List.of() : RowText.of(node, member);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    /**
     * A text that fits its place in the store.
     *
     * @param field the field that it becomes, which is named when it is too long
     */
    @Nullable
    String text(String member, String field) {
        String text = text(member);
        return text == null ? null : fitting(text, field);
    }

    static String fitting(String text, String field) {
        if (text.length() > TextLimits.of(field)) {
            throw new RejectedRow(Problem.of(IssueCode.TEXT_TOO_LONG, field, text.length(), TextLimits.of(field)));
        }
        return text;
    }

    /** @throws RejectedRow when the member is absent */
    String required(String member, String field) {
        String text = text(member, field);
        if (text == null) {
            throw new RejectedRow(Problem.of(IssueCode.REQUIRED_FIELD, field));
        }
        return text;
    }

    /** The object at a member; null when there is none. */
    @Nullable
    HsdsObject object(String member) {
        return node.path(member) instanceof ObjectNode object ? new HsdsObject(object) : null;
    }

    /** The objects of a list; anything else in it is left out. */
    List<HsdsObject> list(String member) {
        List<HsdsObject> objects = new ArrayList<>();
        for (JsonNode item : node.path(member)) {
            if (item instanceof ObjectNode object) {
                objects.add(new HsdsObject(object));
            }
        }
        return objects;
    }

    /** A member of each object of a list, without repetitions. */
    List<String> texts(String member, String... inner) {
        return list(member).stream()
                .flatMap(object -> Stream.of(inner)
                        .map(object::text)
                        .filter(Objects::nonNull)
                        .limit(1))
                .distinct()
                .toList();
    }

    /** The day of a date or of a moment; null when it is neither. */
    @Nullable
    LocalDate day(String member) {
        String text = text(member);
        try {
            return text == null || text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
