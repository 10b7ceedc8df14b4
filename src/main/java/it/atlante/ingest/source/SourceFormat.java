package it.atlante.ingest.source;

import java.util.Locale;

/** Formats of files that have a reader. */
public enum SourceFormat {
    GEOJSON,
    CSV,
    XLSX,
    ODS,
    HSDS,
    JSON,
    /** A folder, a zip, or a {@code .shp} with its siblings. */
    SHAPEFILE,
    GEOPACKAGE,
    /** Also zipped, as KMZ. */
    KML;

    /** The usual ending of a file's name, with the dot. */
    public String suffix() {
        return switch (this) {
            case HSDS -> ".json";
            case SHAPEFILE -> ".zip";
            case GEOPACKAGE -> ".gpkg";
            default -> "." + name().toLowerCase(Locale.ROOT);
        };
    }

    /** Whether rows of the format carry geometries. */
    public boolean isGeographic() {
        return switch (this) {
            case GEOJSON, SHAPEFILE, GEOPACKAGE, KML -> true;
            default -> false;
        };
    }
}
