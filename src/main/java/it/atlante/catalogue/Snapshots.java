package it.atlante.catalogue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
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

    private Snapshots() {}

    /** The record's details and header as one JSON object. */
    public static String json(Details details, Header header) {
        return MAPPER.writeValueAsString(Map.of("details", details, "header", header));
    }

    /** The details of a snapshot. */
    public static <D extends Details> D details(String json, Class<D> detailsClass) {
        return MAPPER.treeToValue(MAPPER.readTree(json).get("details"), detailsClass);
    }

    static String digest(Draft draft) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(MAPPER.writeValueAsBytes(draft.details()));
            sha256.update(MAPPER.writeValueAsBytes(draft.header()));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class GeometryAsText extends ValueSerializer<Geometry> {
        @Override
        public void serialize(Geometry geometry, JsonGenerator generator, SerializationContext context) {
            generator.writeString(geometry.toText());
        }
    }

    private static final class GeometryFromText<G extends Geometry> extends ValueDeserializer<G> {
        private final Class<G> geometryClass;

        GeometryFromText(Class<G> geometryClass) {
            this.geometryClass = geometryClass;
        }

        @Override
        public G deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return geometryClass.cast(new WKTReader().read(parser.getString()));
            } catch (ParseException e) {
                throw new IllegalStateException("a snapshot holds a geometry that cannot be read", e);
            }
        }
    }
}
