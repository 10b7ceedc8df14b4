package it.atlante.catalogue.upkeep;

import it.atlante.catalogue.RecordType;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is due, a page at a time. */
@Repository
class DueRecords {

    static final int PAGE_SIZE = 50;

    private final JdbcTemplate jdbc;
    private final UpkeepSettings settings;
    private final Clock clock;

    DueRecords(JdbcTemplate jdbc, UpkeepSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param more whether there is a further page */
    record Page<T>(List<T> items, boolean more) {
        static <T> Page<T> of(List<T> found) {
            return new Page<>(found.stream().limit(PAGE_SIZE).toList(), found.size() > PAGE_SIZE);
        }
    }

    /** Organisations, those with the oldest record first; records without any date are older than all others. */
    Page<DueOrganisation> organisations(DueFilter filter, int page) {
        DueQuery query = query(filter);
        return Page.of(jdbc.query(
                "select j.organisation_id, o.name, sum(case when " + DueQuery.DUE + " then 1 else 0 end) as due_count,"
                        + " sum(case when " + DueQuery.DUE_SOON + " then 1 else 0 end) as soon_count,"
                        + " sum(case when fresh_on is null then 1 else 0 end) as undated, min(fresh_on) as oldest,"
                        + " min(case when j.demonstration then 1 else 0 end) as invented"
                        + " from (" + query.judged() + ") j left join organisation o on o.id = j.organisation_id where "
                        + DueQuery.condition(filter.reason())
                        + " group by j.organisation_id, o.name"
                        + " order by min(coalesce(fresh_on, date '0001-01-01')), due_count desc, o.name, j.organisation_id"
                        + page(page),
                (row, number) -> new DueOrganisation(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("name"),
                        row.getLong("due_count"),
                        row.getLong("soon_count"),
                        row.getLong("undated") > 0 ? null : day(row, "oldest"),
                        row.getInt("invented") == 1),
                query.arguments().toArray()));
    }

    /**
     * The records of an organisation, the oldest first.
     *
     * @param organisationId null for records that name none
     */
    Page<DueRecord> records(@Nullable UUID organisationId, DueFilter filter, int page) {
        DueQuery query = query(filter);
        List<Object> arguments = new ArrayList<>(query.arguments());
        if (organisationId != null) {
            arguments.add(organisationId);
        }
        return Page.of(jdbc.query(
                "select j.*, " + DueQuery.reasonColumns() + " from (" + query.judged() + ") j where j.organisation_id "
                        + (organisationId == null ? "is null" : "= ?") + " and " + DueQuery.condition(filter.reason())
                        + " order by coalesce(fresh_on, date '0001-01-01'), j.name, j.id" + page(page),
                DueRecords::record,
                arguments.toArray()));
    }

    private DueQuery query(DueFilter filter) {
        return DueQuery.of(filter, settings, LocalDate.now(clock));
    }

    private static String page(int page) {
        return " offset " + (long) page * PAGE_SIZE + " rows fetch next " + (PAGE_SIZE + 1) + " rows only";
    }

    private static DueRecord record(ResultSet row, int number) throws SQLException {
        Set<DueReason> reasons = EnumSet.noneOf(DueReason.class);
        for (DueReason reason : DueReason.values()) {
            if (row.getInt(reason.name()) == 1) {
                reasons.add(reason);
            }
        }
        return new DueRecord(
                RecordType.valueOf(row.getString("record_type")),
                row.getObject("id", UUID.class),
                row.getLong("version") + 1,
                row.getString("name"),
                row.getString("source_id"),
                row.getBoolean("demonstration"),
                day(row, "observed_on"),
                day(row, "verified_on"),
                row.getString("verified_by"),
                day(row, "counted_on"),
                row.getLong("reports"),
                reasons);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
