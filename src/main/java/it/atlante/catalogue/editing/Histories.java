package it.atlante.catalogue.editing;

import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.history.Change;
import it.atlante.catalogue.history.ChangeLog;
import it.atlante.catalogue.history.Differences;
import it.atlante.catalogue.history.Differences.Difference;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The history of a record as people read it: who changed what, and when. */
@Component
class Histories {

    private final ChangeLog changeLog;
    private final HistoryWords words;
    private final Clock clock;

    Histories(ChangeLog changeLog, HistoryWords words, Clock clock) {
        this.changeLog = changeLog;
        this.words = words;
        this.clock = clock;
    }

    /** A change with its differences from the one before; {@code at} in the territory's time zone. */
    record Step(long version, Change.Action action, ZonedDateTime at, String by, List<Difference> differences) {}

    /** The steps of a record, the latest first. */
    List<Step> of(RecordType type, UUID id) {
        List<Change> changes = changeLog.listOf(type, id);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            String before = i + 1 < changes.size() ? changes.get(i + 1).snapshot() : null;
            steps.add(step(change, before));
        }
        return steps;
    }

    /** The steps after a version. */
    List<Step> since(long version, RecordType type, UUID id) {
        return of(type, id).stream().filter(step -> step.version() > version).toList();
    }

    private Step step(Change change, @Nullable String before) {
        return new Step(
                change.version(),
                change.action(),
                change.changedAt().atZone(clock.getZone()),
                change.changedBy(),
                Differences.between(before, change.snapshot()).stream()
                        .map(difference -> words.of(difference, LocaleContextHolder.getLocale()))
                        .toList());
    }
}
