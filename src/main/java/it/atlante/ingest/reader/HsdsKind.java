package it.atlante.ingest.reader;

import tools.jackson.databind.JsonNode;

/** What an HSDS object describes. Objects carry no type of their own: it shows in their members. */
public enum HsdsKind {
    SERVICE,
    SERVICE_AT_LOCATION,
    ORGANIZATION,
    /** A taxonomy, a term of one, a location alone: what gives no record. */
    OTHER;

    public static HsdsKind of(JsonNode object) {
        if (object.has("service") || object.has("service_id") && object.has("location_id")) {
            return SERVICE_AT_LOCATION;
        }
        if (object.has("status")
                || object.has("service_at_locations")
                || object.has("organization")
                || object.has("organization_id") && !object.has("latitude")) {
            return SERVICE;
        }
        boolean term = object.has("taxonomy")
                || object.has("term_uri")
                || object.has("taxonomy_terms")
                || object.has("parent_id")
                || object.has("version");
        boolean place = object.has("location_type") || object.has("addresses") || object.has("latitude");
        return term || place || !object.has("name") ? OTHER : ORGANIZATION;
    }
}
