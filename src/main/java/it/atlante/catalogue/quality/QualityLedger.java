package it.atlante.catalogue.quality;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The quality of documents as staff see it, in the store: so that the queue of what is due can ask for it beside everything else. Whoever writes the
 * index writes it. Writing the same again does no harm.
 */
@Component
public class QualityLedger {

    private final JdbcTemplate jdbc;

    QualityLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The quality of a document.
     *
     * @param countedOn the day of the oldest count of free places; null when there is none
     * @param lastDays by minimum of {@link QualityRules#MINIMUMS}, the last day on which it is reached; without those never reached
     */
    public record Line(
            String documentId, UUID recordId, @Nullable LocalDate countedOn, Map<Integer, LocalDate> lastDays) {}

    /** Writes lines in place of those of the same documents. */
    @Transactional
    public void put(Collection<Line> lines) {
        delete(lines.stream().map(Line::documentId).toList());
        jdbc.batchUpdate(
                "insert into record_quality (document_id, record_id, counted_on, until_20, until_40, until_60, until_80)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                lines.stream().map(QualityLedger::columns).toList());
    }

    @Transactional
    public void delete(Collection<String> documentIds) {
        jdbc.batchUpdate(
                "delete from record_quality where document_id = ?",
                documentIds.stream().map(id -> new Object[] {id}).toList());
    }

    private static Object[] columns(Line line) {
        List<@Nullable Object> columns = new ArrayList<>();
        columns.add(line.documentId());
        columns.add(line.recordId());
        columns.add(line.countedOn() == null ? null : Date.valueOf(line.countedOn()));
        for (int minimum : QualityRules.MINIMUMS) {
            LocalDate last = line.lastDays().get(minimum);
            columns.add(last == null ? null : (int) Math.min(Integer.MAX_VALUE, last.toEpochDay()));
        }
        return columns.toArray();
    }
}
