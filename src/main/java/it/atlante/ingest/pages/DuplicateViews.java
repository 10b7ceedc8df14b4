package it.atlante.ingest.pages;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.editing.HistoryWords;
import it.atlante.catalogue.fields.RecordClasses;
import it.atlante.catalogue.fields.RecordFields;
import it.atlante.catalogue.fields.ThreeWay;
import it.atlante.catalogue.source.Source;
import it.atlante.catalogue.source.Sources;
import it.atlante.ingest.matching.PossibleDuplicate;
import it.atlante.ingest.matching.Reason;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Possible duplicates as people read them. */
@Component
class DuplicateViews {

    /** Nobody chooses between these: of sharing and disclosure the stricter one wins, the rest is the source's own. */
    private static final Set<String> NOT_CHOSEN =
            Set.of("sharing", "disclosure", "observedOn", "demonstration", "sourceId", "recordKey");

    private final EntityManager entityManager;
    private final Sources sources;
    private final HistoryWords words;
    private final MessageSource messages;
    private final Clock clock;

    DuplicateViews(
            EntityManager entityManager, Sources sources, HistoryWords words, MessageSource messages, Clock clock) {
        this.entityManager = entityManager;
        this.sources = sources;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** A reason in words. */
    record Sentence(String text, boolean against) {}

    /** A pair in the list; {@code percent} is the score in hundredths. */
    record Pair(
            UUID id,
            RecordType type,
            long percent,
            String first,
            String firstSource,
            String second,
            String secondSource,
            List<Sentence> reasons) {}

    /**
     * A record of the comparison.
     *
     * @param by who changed it last
     */
    record Side(
            UUID id,
            String label,
            String source,
            long version,
            ZonedDateTime created,
            ZonedDateTime changed,
            String by,
            boolean removed) {}

    /**
     * A field of the comparison.
     *
     * @param chosen whether a person chooses between the two values
     * @param list whether both values can live on
     * @param preset {@code 1}, {@code 2} or {@code tutti}
     */
    record Row(String field, String first, String second, boolean same, boolean chosen, boolean list, String preset) {}

    /** Two records side by side. */
    record Compared(Side first, Side second, long percent, List<Sentence> reasons, List<Row> rows) {}

    @Transactional(readOnly = true)
    List<Pair> pairs(List<PossibleDuplicate> pairs, Locale locale) {
        List<Pair> shown = new ArrayList<>();
        for (PossibleDuplicate pair : pairs) {
            CatalogueRecord first = find(pair.type(), pair.firstId());
            CatalogueRecord second = find(pair.type(), pair.secondId());
            shown.add(new Pair(
                    pair.id(),
                    pair.type(),
                    Math.round(pair.score() * 100),
                    first.details().label(),
                    source(first),
                    second.details().label(),
                    source(second),
                    sentences(pair, locale)));
        }
        return shown;
    }

    @Transactional(readOnly = true)
    Compared compared(PossibleDuplicate pair, Locale locale) {
        CatalogueRecord first = find(pair.type(), pair.firstId());
        CatalogueRecord second = find(pair.type(), pair.secondId());
        RecordFields one = RecordFields.of(first);
        RecordFields other = RecordFields.of(second);
        List<Row> rows = new ArrayList<>();
        for (List<String> group : ThreeWay.groups(one)) {
            String field = group.getFirst();
            boolean list = one.get(field).isArray();
            boolean same = ThreeWay.same(group, one, other);
            if (one.isBlank(field) && other.isBlank(field)) {
                continue;
            }
            String preset = one.isBlank(field) ? "2" : other.isBlank(field) ? "1" : list ? "tutti" : "1";
            rows.add(new Row(
                    field,
                    words.words(field, one.get(field), locale),
                    words.words(field, other.get(field), locale),
                    same,
                    !same && !NOT_CHOSEN.contains(field),
                    list,
                    preset));
        }
        return new Compared(side(first), side(second), Math.round(pair.score() * 100), sentences(pair, locale), rows);
    }

    private Side side(CatalogueRecord record) {
        return new Side(
                record.getId(),
                record.details().label(),
                source(record),
                record.version(),
                record.createdAt().atZone(clock.getZone()),
                record.modifiedAt().atZone(clock.getZone()),
                record.modifiedBy(),
                record.removed());
    }

    private String source(CatalogueRecord record) {
        String id = record.header().sourceId();
        return sources.findById(id).map(Source::title).orElse(id);
    }

    private CatalogueRecord find(RecordType type, UUID id) {
        @Nullable CatalogueRecord record = entityManager.find(RecordClasses.recordClass(type), id);
        if (record == null) {
            throw new IllegalStateException("there is no " + type + " " + id);
        }
        return record;
    }

    private List<Sentence> sentences(PossibleDuplicate pair, Locale locale) {
        return pair.reasons().stream()
                .map(reason -> new Sentence(text(reason, locale), reason.code().against()))
                .toList();
    }

    private String text(Reason reason, Locale locale) {
        return messages.getMessage(
                "matching.reason." + reason.code(), reason.arguments().toArray(), locale);
    }
}
