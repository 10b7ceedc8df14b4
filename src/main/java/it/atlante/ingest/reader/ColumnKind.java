package it.atlante.ingest.reader;

/** What the values of a column look like. */
public enum ColumnKind {
    EMPTY,
    EMAIL,
    WEB,
    TAX_CODE,
    DATE,
    LATITUDE,
    LONGITUDE,
    EASTING,
    NORTHING,
    CAP,
    ISTAT_CODE,
    PHONE,
    OPENING_HOURS,
    INTEGER,
    NUMBER,
    TEXT
}
