package it.atlante.catalogue;

/** The kinds of record in the catalogue, in the order in which a batch must be written: what is referred to comes first. */
public enum RecordType {
    LOCATION,
    ORGANISATION,
    AREA,
    NETWORK,
    SERVICE,
    SERVICE_AT_LOCATION,
    HOUSING,
    LANDMARK,
    TIE,
    INDICATOR,
    INDICATOR_VALUE,
    HOUSE_NUMBER,
    LOCALITY;

    /** Whether its records, or those that refer to them, are in the search index; addresses are found by the gazetteer, indicators by their area. */
    public boolean searched() {
        return switch (this) {
            case INDICATOR, INDICATOR_VALUE, HOUSE_NUMBER, LOCALITY -> false;
            default -> true;
        };
    }
}
