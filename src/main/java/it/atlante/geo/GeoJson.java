package it.atlante.geo;

import java.io.StringWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One geometry of RFC 7946 to JTS and back. Coordinates are lon, lat on both sides.
 *
 * <p>Reading refuses what cannot be a geometry on the Earth and says where the fault is. It forgives what the RFC tells readers to
 * forgive: the winding of rings, heights (dropped), members that it does not know. It does not check topology: {@link Polygons#check} does.
 */
public final class GeoJson {

    private GeoJson() {}

    /**
     * The geometry of a node; empty when the node is absent or JSON null, which is how a feature says that it has no place.
     *
     * @throws InvalidGeometry when it is not a geometry of RFC 7946 in degrees
     */
    public static Optional<Geometry> findGeometry(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode()
                ? Optional.empty()
                : Optional.of(getGeometry(node));
    }

    /**
     * The geometry of a node.
     *
     * @throws InvalidGeometry when it is null or not a geometry of RFC 7946 in degrees
     */
    public static Geometry getGeometry(JsonNode node) {
        return new GeoJsonReader(true, null).geometry(node);
    }

    /**
     * The geometry of a node whose coordinates are in another reference system, as older GeoJSON declares by a {@code crs} member.
     *
     * @return the geometry in WGS 84
     * @throws InvalidGeometry when it is null, not a geometry, or has no place on the Earth in that system
     */
    public static Geometry getGeometry(JsonNode node, Crs crs) {
        return crs.toWgs84(new GeoJsonReader(false, null).geometry(node));
    }

    /**
     * The geometry of a node as it is written, in whatever reference system, its rings mended where they can be.
     *
     * @param degrees whether coordinates must be longitude and latitude, in this order
     * @throws InvalidGeometry when it is null or not a geometry
     */
    public static Geometry getGeometry(JsonNode node, boolean degrees, Rings mending) {
        return new GeoJsonReader(degrees, mending).geometry(node);
    }

    /**
     * The geometry of a text.
     *
     * @throws InvalidGeometry when it is not JSON, or as {@link #getGeometry(JsonNode)}
     */
    public static Geometry parse(String json) {
        try {
            return getGeometry(JsonMapper.shared().readTree(json));
        } catch (JacksonException e) {
            throw new InvalidGeometry(GeometryProblem.NOT_JSON, "", e.getOriginalMessage());
        }
    }

    /** Writes a geometry with at most 7 decimals (1 cm), shells counter-clockwise and holes clockwise. */
    public static void write(Geometry geometry, JsonGenerator out) {
        new GeoJsonWriter(out).geometry(geometry);
    }

    /** As {@link #write(Geometry, JsonGenerator)}, to a text. */
    public static String write(Geometry geometry) {
        var text = new StringWriter();
        try (JsonGenerator out = JsonMapper.shared().createGenerator(text)) {
            write(geometry, out);
        }
        return text.toString();
    }
}
