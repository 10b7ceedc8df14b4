package it.atlante.search.definition;

import it.atlante.catalogue.hours.DayClasses;
import it.atlante.catalogue.hours.Holidays;
import it.atlante.catalogue.hours.Interval;
import it.atlante.catalogue.hours.OpeningHours;
import it.atlante.catalogue.hours.State;
import it.atlante.search.engine.ResourceDocument.DocumentHours;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When something is open, as ranges that an index can hold. Weekly hours are ranges of class minutes ({@link DayClasses}), good for any date
 * and any calendar of holidays. Hours that look at dates are ranges of local minutes from yesterday to {@value #DATED_DAYS} days after the
 * document was indexed; a rebuild renews them. Hours that are unknown, not understood, or by appointment give no range.
 */
public final class OpenMinutes {

    /** More than a year, so that a question about the same season of next year still finds something. */
    public static final int DATED_DAYS = 400;

    private OpenMinutes() {}

    /** The hours, when they are known and understood. */
    static Optional<OpeningHours> read(DocumentHours hours) {
        String text = hours.text();
        return text == null ? Optional.empty() : OpeningHours.tryParse(text);
    }

    /** Ranges of class minutes; empty for hours that are not weekly. */
    static List<MinuteRange> weekly(OpeningHours hours) {
        List<MinuteRange> ranges = new ArrayList<>();
        if (hours.weekly()) {
            for (int[] range : hours.dayMinutes()) {
                ranges.add(new MinuteRange(range[0], range[1]));
            }
        }
        return ranges;
    }

    /** Ranges of local minutes; empty for weekly hours. */
    static List<MinuteRange> dated(OpeningHours hours, LocalDate today, Holidays holidays) {
        List<MinuteRange> ranges = new ArrayList<>();
        if (!hours.weekly()) {
            for (Interval interval : hours.intervals(today.minusDays(1), today.plusDays(DATED_DAYS), holidays)) {
                if (interval.state() == State.OPEN) {
                    ranges.add(new MinuteRange(localMinute(interval.start()), localMinute(interval.end())));
                }
            }
        }
        return ranges;
    }

    /** The number of a minute of the local calendar, in which every day has 1440. */
    public static long localMinute(LocalDateTime time) {
        return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60);
    }
}
