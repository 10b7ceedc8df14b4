package it.atlante.geo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reference system in well-known text, as {@code .prj} files and GeoPackages hold it: version 1 (OGC 01-009, ESRI) or 2 (ISO 19162). */
record CrsText(String wkt) {

    private static final Pattern BEGINNING = Pattern.compile("\\s*\uFEFF?\\s*([A-Za-z]+)\\s*\\[\\s*\"([^\"]*)\"");

    /** The code of the whole, which stands last and is closed by the bracket of the whole. */
    private static final Pattern OWN_CODE = Pattern.compile(
            "(?:AUTHORITY|ID)\\s*\\[\\s*\"(EPSG|ESRI)\"\\s*,\\s*\"?(\\d{4,6})\"?\\s*]\\s*]\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SECOND_VERSION =
            Pattern.compile("(?:PROJ|GEOG|GEOD|GEODETIC|PROJECTED|BOUND|COMPOUND)CRS", Pattern.CASE_INSENSITIVE);

    /** Names of ESRI whose projection or datum GeoTools does not know under its ESRI name. */
    private static final Map<String, String> ESRI_NAMES = Map.of(
            "wgs_1984_web_mercator_auxiliary_sphere", "EPSG:3857",
            "wgs_1984_web_mercator", "EPSG:3857",
            "etrs_1989_laea", "EPSG:3035",
            "etrs_1989_lambert_azimuthal_equal_area", "EPSG:3035",
            "gcs_rdn2008", "EPSG:6706",
            "rdn2008_utm_zone_32n", "EPSG:7791",
            "rdn2008_utm_zone_33n", "EPSG:7792",
            "rdn2008_tm32", "EPSG:7791",
            "rdn2008_tm33", "EPSG:7792");

    Crs system() {
        Matcher beginning = BEGINNING.matcher(wkt);
        if (!beginning.lookingAt()) {
            throw new IllegalArgumentException("not a reference system: " + shortened(wkt.strip()));
        }
        String name = beginning.group(2);
        Matcher own = OWN_CODE.matcher(wkt);
        if (own.find()) {
            String code = own.group(1) + ":" + own.group(2);
            return Crs.find(code).orElseThrow(() -> unknown(name + " (" + code + ")"));
        }
        if (SECOND_VERSION.matcher(beginning.group(1)).matches()) {
            throw unknown(name + ", well-known text 2 without a code");
        }
        return Optional.ofNullable(ESRI_NAMES.get(name.toLowerCase(Locale.ROOT)))
                .map(Crs::of)
                .orElseGet(() -> Crs.of(CrsTransform.epsgCode(wkt)));
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("reference system '" + shortened(name) + "' is not known");
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
