package it.atlante.search.lucene;

import it.atlante.geo.GeoPoint;
import it.atlante.search.definition.FieldDefinition;
import it.atlante.search.definition.IndexDefinition;
import it.atlante.search.definition.MinuteRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/** Turns the values of a document into Lucene's fields, by the types of the definition. */
final class DocumentWriter {

    /** Text is asked for single words alone: neither frequencies nor positions nor norms are needed. */
    private static final FieldType TEXT = new FieldType();

    static {
        TEXT.setTokenized(true);
        TEXT.setOmitNorms(true);
        TEXT.setIndexOptions(IndexOptions.DOCS);
        TEXT.freeze();
    }

    private final IndexDefinition definition;
    private final AnalysedTexts texts;

    DocumentWriter(IndexDefinition definition, AnalysedTexts texts) {
        this.definition = definition;
        this.texts = texts;
    }

    Document write(Map<String, Object> values) {
        Document document = new Document();
        values.forEach((name, value) -> {
            FieldDefinition field = definition.field(name);
            for (Object one : value instanceof Collection<?> many ? many : List.of(value)) {
                add(document, field, one);
            }
        });
        return document;
    }

    private void add(Document document, FieldDefinition field, Object value) {
        String name = field.name();
        switch (field.type()) {
            case KEYWORD -> {
                document.add(new StringField(name, (String) value, Field.Store.NO));
                document.add(new SortedSetDocValuesField(name, new BytesRef((String) value)));
            }
            case TEXT -> addText(document, field, (String) value);
            case INTEGER -> addInteger(document, name, (Integer) value);
            case LONG -> addLong(document, name, (Long) value);
            case DATE -> addLong(document, name, ((LocalDate) value).toEpochDay());
            case BOOLEAN -> document.add(new StringField(name, value.toString(), Field.Store.NO));
            case GEO_POINT -> {
                GeoPoint point = (GeoPoint) value;
                document.add(new LatLonPoint(name, point.lat(), point.lon()));
                document.add(new LatLonDocValuesField(name, point.lat(), point.lon()));
            }
            case INTEGER_RANGE -> {
                MinuteRange range = (MinuteRange) value;
                document.add(new IntRange(
                        name, new int[] {Math.toIntExact(range.from())}, new int[] {Math.toIntExact(range.to() - 1)}));
            }
            case LONG_RANGE -> {
                MinuteRange range = (MinuteRange) value;
                document.add(new LongRange(name, new long[] {range.from()}, new long[] {range.to() - 1}));
            }
            case STORED ->
                document.add(new BinaryDocValuesField(
                        name, new BytesRef(JsonMapper.shared().writeValueAsBytes(value))));
            case INTEGERS ->
                ((Map<?, ?>) value).forEach((key, number) -> addInteger(document, name + "." + key, (Integer) number));
        }
    }

    private void addText(Document document, FieldDefinition field, String value) {
        document.add(new Field(
                field.name(), texts.terms(Objects.requireNonNull(field.analyzer(), field.name()), value), TEXT));
        for (String variant : field.variants()) {
            addText(document, definition.field(variant), value);
        }
        for (String target : field.copyTo()) {
            addText(document, definition.field(target), value);
        }
    }

    private static void addInteger(Document document, String name, int value) {
        document.add(new IntPoint(name, value));
        document.add(new NumericDocValuesField(name, value));
    }

    private static void addLong(Document document, String name, long value) {
        document.add(new LongPoint(name, value));
        document.add(new NumericDocValuesField(name, value));
    }
}
