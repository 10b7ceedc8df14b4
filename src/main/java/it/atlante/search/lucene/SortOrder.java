package it.atlante.search.lucene;

import it.atlante.catalogue.InvalidField;
import it.atlante.geo.GeoPoint;
import it.atlante.search.engine.Cursor;
import it.atlante.search.engine.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The order of a question's hits as Lucene's sort, and the way between a cursor and the values that Lucene sorts by. */
final class SortOrder {

    private final SearchQuery question;
    private final List<SortField> fields = new ArrayList<>();

    SortOrder(SearchQuery question) {
        this.question = question;
        GeoPoint near = question.place().near();
        switch (question.paging().sort()) {
            case RELEVANCE -> fields.add(SortField.FIELD_SCORE);
            case FRESHNESS -> {
                SortField latest = new SortField("fresh_on", SortField.Type.LONG, true, Long.MIN_VALUE);
                fields.add(latest);
            }
            case PLACES -> fields.add(new SortField("free_total", SortField.Type.INT, true, 0));
            case DISTANCE -> {
                // Distance comes next in any case.
            }
        }
        if (near != null && byDistance()) {
            fields.add(LatLonDocValuesField.newDistanceSort(
                    "point_" + question.audience().suffix(), near.lat(), near.lon()));
        }
        fields.add(new SortedSetSortField("id", false));
    }

    private boolean byDistance() {
        return switch (question.paging().sort()) {
            case RELEVANCE, DISTANCE -> true;
            case FRESHNESS, PLACES -> false;
        };
    }

    Sort sort() {
        return new Sort(fields.toArray(SortField[]::new));
    }

    /** Whether the score is what hits are sorted by. */
    boolean byPoints() {
        return fields.getFirst() == SortField.FIELD_SCORE;
    }

    /** The place of a cursor in this order. */
    FieldDoc after(Cursor cursor) {
        if (cursor.keys().size() != fields.size() - 1) {
            // The digest is no secret: somebody wrote the rest by hand.
            throw new InvalidField(
                    "after", cursor.text(), "the cursor that the previous page of the same question gave");
        }
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length - 1; i++) {
            values[i] = value(fields.get(i), cursor.keys().get(i));
        }
        values[values.length - 1] = new BytesRef(cursor.id());
        // No document has this number: the id alone tells hits with equal keys apart.
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    }

    Cursor cursor(FieldDoc last) {
        List<@Nullable Double> keys = new ArrayList<>();
        for (int i = 0; i < fields.size() - 1; i++) {
            double key = ((Number) last.fields[i]).doubleValue();
            boolean missing = key == Double.POSITIVE_INFINITY || key == (double) Long.MIN_VALUE;
            keys.add(missing ? null : key);
        }
        String id = ((BytesRef) last.fields[fields.size() - 1]).utf8ToString();
        return new Cursor(question.now(), keys, id, Cursor.digest(question));
    }

    private static Object value(SortField field, @Nullable Double key) {
        return switch (field.getType()) {
            case SCORE -> key == null ? 0f : key.floatValue();
            case INT -> key == null ? 0 : key.intValue();
            case LONG -> key == null ? Long.MIN_VALUE : key.longValue();
            default -> key == null ? Double.POSITIVE_INFINITY : key;
        };
    }
}
