package it.atlante.geo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A coordinate reference system of Italian public data, and its conversion to WGS 84.
 *
 * <p>Axis order is easting (or longitude) first, northing (or latitude) second, whatever the authority says: so do GeoJSON, shapefiles and
 * GeoPackage. Conversions from Monte Mario use EPSG transformation 1660 (the Italian peninsula), agree with PROJ within a centimetre, and
 * are as exact as that transformation (about 4 m); those from ED50 use EPSG transformation 1133 (about 10 m on the mainland, 40 m on the
 * islands). Nothing is loaded before the first conversion, and WGS 84 itself needs none. Thread-safe.
 */
public final class Crs {

    /** WGS 84, what Atlante uses inside. */
    public static final Crs WGS84 = new Crs("EPSG:4326", "WGS 84", true);

    private static final Map<String, Crs> KNOWN = known(
            WGS84,
            new Crs("EPSG:4258", "ETRS89", true),
            new Crs("EPSG:6706", "RDN2008", true),
            new Crs("EPSG:4265", "Monte Mario", true),
            new Crs("EPSG:32632", "WGS 84 / UTM zone 32N", false),
            new Crs("EPSG:32633", "WGS 84 / UTM zone 33N", false),
            new Crs("EPSG:25832", "ETRS89 / UTM zone 32N", false),
            new Crs("EPSG:25833", "ETRS89 / UTM zone 33N", false),
            new Crs("EPSG:7791", "RDN2008 / UTM zone 32N", false),
            new Crs("EPSG:7792", "RDN2008 / UTM zone 33N", false),
            new Crs("EPSG:3003", "Monte Mario / Italy zone 1", false),
            new Crs("EPSG:3004", "Monte Mario / Italy zone 2", false),
            new Crs("EPSG:23032", "ED50 / UTM zone 32N", false),
            new Crs("EPSG:23033", "ED50 / UTM zone 33N", false),
            new Crs("EPSG:3035", "ETRS89-extended / LAEA Europe", false),
            new Crs("EPSG:3857", "WGS 84 / Pseudo-Mercator", false));

    /**
     * Other codes of the same system: RDN2008 with northing first (files put easting first all the same), and names of Web Mercator and
     * Monte Mario that are not of EPSG.
     */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("EPSG:6707", "EPSG:7791"),
            Map.entry("EPSG:6708", "EPSG:7792"),
            Map.entry("EPSG:900913", "EPSG:3857"),
            Map.entry("EPSG:102100", "EPSG:3857"),
            Map.entry("ESRI:102100", "EPSG:3857"),
            Map.entry("ESRI:102091", "EPSG:3003"),
            Map.entry("ESRI:102092", "EPSG:3004"));

    /** {@code EPSG:3003}, {@code 3003}, {@code urn:ogc:def:crs:EPSG::3003}, {@code http(s)://www.opengis.net/def/crs/EPSG/0/3003}. */
    private static final Pattern EPSG = Pattern.compile(
            "(?:(EPSG|ESRI):|urn:(?:ogc|x-ogc):def:crs:EPSG:[^:]*:|https?://www\\.opengis\\.net/def/crs/EPSG/[^/]+/)?(\\d{4,6})",
            Pattern.CASE_INSENSITIVE);

    /** WGS 84 with longitude first, as OGC names it. */
    private static final Pattern CRS84 = Pattern.compile(
            "(?:(?:OGC:)?CRS84|urn:ogc:def:crs:OGC:[^:]*:CRS84|https?://www\\.opengis\\.net/def/crs/OGC/[^/]+/CRS84)",
            Pattern.CASE_INSENSITIVE);

    private final String code;
    private final String title;
    private final boolean geographic;
    private volatile @Nullable CrsTransform transform;

    private Crs(String code, String title, boolean geographic) {
        this.code = code;
        this.title = title;
        this.geographic = geographic;
    }

    /**
     * The system of that name: an EPSG code with or without {@code EPSG:}, an OGC URN or an OGC address, upper or lower case.
     *
     * @throws IllegalArgumentException listing the known systems, when the name is none of them
     */
    public static Crs of(String name) {
        return find(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("reference system '" + name + "' is not known; known are "
                                + KNOWN.values().stream().map(Crs::toString).collect(Collectors.joining(", "))));
    }

    /** The known systems in the order of the documentation. */
    public static List<Crs> listAll() {
        return List.copyOf(KNOWN.values());
    }

    /** As {@link #of}, empty when the name is not known. */
    public static Optional<Crs> find(String name) {
        String trimmed = name.strip();
        if (CRS84.matcher(trimmed).matches()) {
            return Optional.of(WGS84);
        }
        Matcher epsg = EPSG.matcher(trimmed);
        if (!epsg.matches()) {
            return Optional.empty();
        }
        String authority = epsg.group(1) == null ? "EPSG" : epsg.group(1).toUpperCase(Locale.ROOT);
        String code = authority + ":" + epsg.group(2);
        return Optional.ofNullable(KNOWN.get(ALIASES.getOrDefault(code, code)));
    }

    /**
     * The system that a {@code .prj} file of a shapefile, or a definition in a GeoPackage, describes: by the code that it gives for itself,
     * else by its name and parameters.
     *
     * @param wkt well-known text 1, of EPSG or ESRI flavour, or well-known text 2 (ISO 19162) with an EPSG code
     * @throws IllegalArgumentException naming what it describes, when the text cannot be read or describes none of the known systems
     */
    public static Crs ofPrj(String wkt) {
        return new CrsText(wkt).system();
    }

    /** The known systems by code, in the order of the documentation. */
    private static Map<String, Crs> known(Crs... systems) {
        Map<String, Crs> byCode = new LinkedHashMap<>();
        for (Crs system : systems) {
            byCode.put(system.code, system);
        }
        return Collections.unmodifiableMap(byCode);
    }

    /** {@code EPSG:} and the number. */
    public String code() {
        return code;
    }

    /** The name that the authority gives, in English. */
    public String title() {
        return title;
    }

    /** Whether coordinates are longitude and latitude in degrees rather than metres. */
    public boolean isGeographic() {
        return geographic;
    }

    /**
     * Converts one point.
     *
     * @param x easting in metres, or longitude in degrees
     * @param y northing in metres, or latitude in degrees
     * @throws InvalidGeometry when a coordinate is not finite or has no place on the Earth in this system
     */
    public GeoPoint toWgs84(double x, double y) {
        double[] lonLat = {x, y};
        convert(lonLat);
        return new GeoPoint(lonLat[1], lonLat[0]);
    }

    /**
     * Converts a copy of a geometry, lon before lat in the result; heights stay as they are. WGS 84 gives the same object back.
     *
     * @throws InvalidGeometry as {@link #toWgs84(double, double)}, for the first coordinate that has no place on the Earth
     */
    public Geometry toWgs84(Geometry geometry) {
        if (this == WGS84) {
            for (Coordinate coordinate : geometry.getCoordinates()) {
                convert(new double[] {coordinate.x, coordinate.y});
            }
            return geometry;
        }
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateConversion(this::convert));
        copy.geometryChanged();
        copy.setSRID(4326);
        return copy;
    }

    private void convert(double[] xy) {
        double x = xy[0];
        double y = xy[1];
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new InvalidGeometry(
                    GeometryProblem.NOT_FINITE, "", "coordinate (" + x + ", " + y + ") is not finite");
        }
        if (this != WGS84 && !transform().convert(xy) || !(Math.abs(xy[0]) <= 180 && Math.abs(xy[1]) <= 90)) {
            throw new InvalidGeometry(
                    GeometryProblem.OUT_OF_RANGE,
                    "",
                    "coordinate (" + x + ", " + y + ") has no place on the Earth in " + this);
        }
    }

    private CrsTransform transform() {
        CrsTransform known = transform;
        if (known == null) {
            // Two threads may both build it: the results are equal and building is rare.
            known = CrsTransform.toWgs84(code);
            transform = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return code + " (" + title + ")";
    }
}
