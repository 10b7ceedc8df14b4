package it.atlante.catalogue.upkeep;

import it.atlante.catalogue.RecordType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The queue as SQL that both stores read. Dates and numbers are written into it, being ours; what a person sends is an argument.
 *
 * @param arguments of {@link #judged}, in order
 */
record DueQuery(String judged, List<Object> arguments) {

    /** Whether a row of {@link #judged} has a reason. */
    private static final String STALE = "(fresh_on is null or fresh_on < due_before)";

    private static final String SOON = "(fresh_on >= due_before and fresh_on < soon_before)";

    /** Due now; what only will be is not. */
    static final String DUE = "(" + STALE + " or count_due or reports > 0 or poor > 0)";

    static final String DUE_SOON = "(not " + DUE + " and " + SOON + ")";

    static DueQuery of(DueFilter filter, UpkeepSettings settings, LocalDate today) {
        List<Object> arguments = new ArrayList<>();
        String union = DueFilter.TYPES.stream()
                .filter(type -> filter.type() == null || filter.type() == type)
                .map(type -> records(type, settings, today) + source(filter.sourceId(), arguments))
                .collect(Collectors.joining(" union all "));
        String counted = "(select min(q.counted_on) from record_quality q where q.record_id = fresh.id)";
        String until = "q.until_" + filter.quality();
        String judged = "select fresh.*, " + counted + " as counted_on, coalesce(" + counted + " < date '"
                + today.minusDays(settings.availabilityDays()) + "', false) as count_due,"
                + " (select count(*) from error_report e where e.record_id = fresh.id and e.state = 'OPEN') as reports,"
                + " (select count(*) from record_quality q where q.record_id = fresh.id and (" + until
                + " is null or " + until + " < " + today.toEpochDay() + ")) as poor from ("
                + "select r.*, case when verified_on is null then observed_on"
                + " when observed_on is null or verified_on > observed_on then verified_on else observed_on end as fresh_on"
                + " from (" + union + ") r) fresh";
        return new DueQuery(judged, arguments);
    }

    private static String records(RecordType type, UpkeepSettings settings, LocalDate today) {
        LocalDate dueBefore = settings.dueBefore(type, today);
        String organisation =
                switch (type) {
                    case ORGANISATION -> "id";
                    case LANDMARK -> "cast(null as uuid)";
                    default -> "organisation_id";
                };
        return "select '" + type.name() + "' as record_type, id, version, name, " + organisation
                + " as organisation_id, source_id, demonstration, observed_on, verified_on, verified_by, date '"
                + dueBefore
                + "' as due_before, date '" + dueBefore.plusDays(settings.soonDays()) + "' as soon_before from "
                + type.name().toLowerCase(Locale.ROOT) + " where removed = false"
                + (type == RecordType.SERVICE ? " and status in ('ACTIVE', 'TEMPORARILY_CLOSED')" : "");
    }

    private static String source(@Nullable String sourceId, List<Object> arguments) {
        if (sourceId == null) {
            return "";
        }
        arguments.add(sourceId);
        return " and source_id = ?";
    }

    /** The condition of a reason; for none, that of everything that is due or soon will be. */
    static String condition(@Nullable DueReason reason) {
        return reason == null ? "(" + DUE + " or " + SOON + ")" : conditionOf(reason);
    }

    private static String conditionOf(DueReason reason) {
        return switch (reason) {
            case STALE -> STALE;
            case SOON -> SOON;
            case NEVER_VERIFIED -> "verified_on is null";
            case COUNT -> "count_due";
            case REPORTS -> "reports > 0";
            case QUALITY -> "poor > 0";
        };
    }

    /** Columns that say which reasons hold, named as the reasons. */
    static String reasonColumns() {
        return java.util.Arrays.stream(DueReason.values())
                .map(reason -> "case when " + conditionOf(reason) + " then 1 else 0 end as " + reason.name())
                .collect(Collectors.joining(", "));
    }
}
