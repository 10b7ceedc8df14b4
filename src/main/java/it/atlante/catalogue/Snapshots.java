package it.atlante.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.OrdinateFormat;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Records as JSON for the history, and their digests. Geometries are well-known text, longitude first. */
public final class Snapshots {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("geometry")
                    .addSerializer(Geometry.class, new GeometryAsText())
                    .addDeserializer(Geometry.class, new GeometryFromText<>(Geometry.class))
                    .addDeserializer(
                            org.locationtech.jts.geom.Point.class,
                            new GeometryFromText<>(org.locationtech.jts.geom.Point.class))
                    .addDeserializer(
                            org.locationtech.jts.geom.MultiPolygon.class,
                            new GeometryFromText<>(org.locationtech.jts.geom.MultiPolygon.class)))
            .build();

    private static final int WGS84 = 4326;

    private Snapshots() {}

    /**
     * A record as bytes.
     *
     * @param details JSON in UTF-8
     * @param header JSON in UTF-8
     * @param digest hexadecimal SHA-256 of both
     */
    record Encoded(byte[] details, byte[] header, String digest) {

        private static final byte[] OPEN = "{\"details\":".getBytes(StandardCharsets.UTF_8);
        private static final byte[] MIDDLE = ",\"header\":".getBytes(StandardCharsets.UTF_8);

        Encoded withDigest(String other) {
            return new Encoded(details, header, other);
        }

        /** The snapshot: one JSON object in UTF-8. */
        byte[] snapshot() {
            ByteBuffer joined = ByteBuffer.allocate(OPEN.length + details.length + MIDDLE.length + header.length + 1);
            return joined.put(OPEN)
                    .put(details)
                    .put(MIDDLE)
                    .put(header)
                    .put((byte) '}')
                    .array();
        }
    }

    /** The record's details and header as one JSON object. */
    public static String json(Details details, Header header) {
        return new String(encode(details, header).snapshot(), StandardCharsets.UTF_8);
    }

    /** The details of a snapshot. */
    public static <D extends Details> D details(String json, Class<D> detailsClass) {
        return MAPPER.treeToValue(MAPPER.readTree(json).get("details"), detailsClass);
    }

    /** The header of a snapshot. */
    public static Header header(String json) {
        return MAPPER.treeToValue(MAPPER.readTree(json).get("header"), Header.class);
    }

    /** Details and header, each serialised once, with their digest. */
    static Encoded encode(Details details, Header header) {
        try {
            byte[] detailsJson = MAPPER.writeValueAsBytes(details);
            byte[] headerJson = MAPPER.writeValueAsBytes(header);
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(detailsJson);
            sha256.update(headerJson);
            return new Encoded(detailsJson, headerJson, HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class GeometryAsText extends ValueSerializer<Geometry> {
        @Override
        public void serialize(Geometry geometry, JsonGenerator generator, SerializationContext context) {
            generator.writeString(
                    geometry instanceof org.locationtech.jts.geom.Point point && !point.isEmpty()
                            ? text(point)
                            : geometry.toText());
        }
    }

    /** What {@code toText} says of a point, without its number formats: an import writes a million of them. */
    private static String text(org.locationtech.jts.geom.Point point) {
        return "POINT (" + OrdinateFormat.DEFAULT.format(point.getX()) + ' '
                + OrdinateFormat.DEFAULT.format(point.getY()) + ')';
    }

    private static final class GeometryFromText<G extends Geometry> extends ValueDeserializer<G> {
        private final Class<G> geometryClass;

        GeometryFromText(Class<G> geometryClass) {
            this.geometryClass = geometryClass;
        }

        @Override
        public G deserialize(JsonParser parser, DeserializationContext context) {
            try {
                Geometry geometry = new WKTReader().read(parser.getString());
                // The store's columns accept nothing else.
                geometry.setSRID(WGS84);
                return geometryClass.cast(geometry);
            } catch (ParseException e) {
                throw new IllegalStateException("a snapshot holds a geometry that cannot be read", e);
            }
        }
    }
}
