package it.atlante.catalogue.quality;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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

    /** Documents of one statement; a power of two, so that few different statements are sent. */
    private static final int ROWS = 256;

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
        List<Line> all = List.copyOf(lines);
        for (int from = 0; from < all.size(); from += ROWS) {
            List<Line> some = all.subList(from, Math.min(all.size(), from + ROWS));
            jdbc.update(
                    "insert into record_quality (document_id, record_id, counted_on, until_20, until_40, until_60, until_80) values "
                            + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?, ?)")),
                    some.stream().flatMap(line -> Arrays.stream(columns(line))).toArray());
        }
    }

    @Transactional
    public void delete(Collection<String> documentIds) {
        List<String> all = List.copyOf(documentIds);
        for (int from = 0; from < all.size(); from += ROWS) {
            List<String> some = all.subList(from, Math.min(all.size(), from + ROWS));
            jdbc.update("delete from record_quality where document_id = any(?)", (Object) some.toArray(String[]::new));
        }
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
