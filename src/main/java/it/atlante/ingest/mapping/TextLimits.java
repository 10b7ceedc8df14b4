package it.atlante.ingest.mapping;

import java.util.Map;

/** The longest texts that the store takes, by field; see the migration that makes the tables. */
final class TextLimits {

    private static final int USUAL = 500;

    private static final Map<String, Integer> LIMITS = Map.ofEntries(
            Map.entry("description", 20_000),
            Map.entry("designationRule", 4_000),
            Map.entry("feesDescription", 4_000),
            Map.entry("eligibilityDescription", 4_000),
            Map.entry("applicationProcess", 4_000),
            Map.entry("hoursNote", 4_000),
            Map.entry("method", 4_000),
            Map.entry("unit.it", 100),
            Map.entry("unit.en", 100),
            Map.entry("hours", 2_000),
            Map.entry("url", 2_000),
            Map.entry("website", 2_000),
            Map.entry("email", 320),
            Map.entry("verifiedBy", 300),
            Map.entry("location.city", 200),
            Map.entry("location.cityCode", 10),
            Map.entry("location.postalCode", 20),
            Map.entry("location.stateProvince", 100),
            Map.entry("location.country", 2),
            Map.entry("vintage", 100),
            Map.entry("code", 100),
            Map.entry("taxCode", 50),
            Map.entry("runts", 50),
            Map.entry("street", 300),
            Map.entry("number", 50),
            Map.entry("exponent", 50));

    private TextLimits() {}

    static int of(String field) {
        return LIMITS.getOrDefault(field, USUAL);
    }
}
