package it.atlante.ingest.source;

/** Formats of files that have a reader. */
public enum SourceFormat {
    GEOJSON,
    CSV,
    XLSX,
    ODS,
    HSDS,
    JSON;

    /** The usual ending of a file's name, with the dot. */
    public String suffix() {
        return this == HSDS ? ".json" : "." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
