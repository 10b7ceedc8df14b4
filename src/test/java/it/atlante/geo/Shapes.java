package it.atlante.geo;

import it.atlante.MilanData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Polygons for tests: real ones from files, and random stars with holes. */
final class Shapes {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private Shapes() {}

    /** The features of a GeoJSON file of the real data. */
    static List<JsonNode> features(String file) {
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(MilanData.file(file)));
            return root.path("features").valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shapes of a GeoJSON file by the text of a property. */
    static Map<String, Geometry> byProperty(String file, String property) {
        Map<String, Geometry> shapes = new LinkedHashMap<>();
        for (JsonNode feature : features(file)) {
            String key = feature.path("properties").path(property).asString();
            if (shapes.put(key, GeoJson.getGeometry(feature.path("geometry"))) != null) {
                throw new IllegalArgumentException("two shapes " + key + " in " + file);
            }
        }
        return shapes;
    }

    static Map<String, Geometry> nil() {
        return byProperty("boundaries/ds964_nil_wm.geojson", "ID_NIL");
    }

    static Map<String, Geometry> municipi() {
        return byProperty("boundaries/ds379_municipi_label.geojson", "MUNICIPIO");
    }

    static Map<String, Geometry> comuni() {
        return byProperty("boundaries/istat_comuni_citta_metropolitana_milano.geojson", "com_istat_code");
    }

    /** A star around a centre in lon and lat, of up to 40 corners, with a star-shaped hole in half of the cases. */
    static Polygon randomStar(RandomGenerator random, double lon, double lat, double radiusDegrees) {
        int corners = random.nextInt(3, 40);
        double[] radii =
                random.doubles(corners, 0.4 * radiusDegrees, radiusDegrees).toArray();
        List<LinearRing> holes = new ArrayList<>();
        if (random.nextBoolean() && corners > 5) {
            holes.add(star(
                    lon,
                    lat,
                    random.doubles(7, 0.05 * radiusDegrees, 0.25 * radiusDegrees)
                            .toArray()));
        }
        return GEOMETRIES.createPolygon(star(lon, lat, radii), holes.toArray(LinearRing[]::new));
    }

    private static LinearRing star(double lon, double lat, double[] radii) {
        Coordinate[] ring = new Coordinate[radii.length + 1];
        for (int i = 0; i < radii.length; i++) {
            double angle = 2 * Math.PI * i / radii.length;
            ring[i] = new Coordinate(lon + radii[i] * Math.cos(angle), lat + radii[i] * Math.sin(angle));
        }
        ring[radii.length] = ring[0];
        return GEOMETRIES.createLinearRing(ring);
    }
}
