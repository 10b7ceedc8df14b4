package it.atlante.catalogue.hours;

import java.time.LocalDate;
import java.util.List;

/**
 * One rule of opening hours.
 *
 * @param join how the rule stands to those before it
 * @param days the days that it is about
 * @param segments its minutes in the order written, never empty; a rule without times has one segment for the whole day
 * @param replaces whether it wipes out what earlier rules say about its days; a rule that closes certain times does not
 */
record HoursRule(Join join, DaySelector days, List<Segment> segments, boolean replaces) {

    enum Join {
        /** ";" or the first rule: replaces, on its days, all that came before. */
        NORMAL,
        /** ",": adds its minutes. */
        ADDITIONAL,
        /** "||": decides only the minutes that no rule before has decided. */
        FALLBACK
    }

    HoursRule {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a rule without any minute");
        }
    }

    /** What the hours say about a day, all rules applied in order. */
    static DayTimeline evaluate(List<HoursRule> rules, LocalDate date, Holidays holidays) {
        DayTimeline day = DayTimeline.EMPTY;
        for (int i = 0; i < rules.size(); i++) {
            HoursRule rule = rules.get(i);
            day = switch (rule.days.match(date, holidays)) {
                case NO -> day;
                case YES -> rule.applyTo(day);
                case MAYBE -> day.unlessDifferent(rule.applyTo(day));
            };
        }
        return day;
    }

    /** The rule's own minutes, as on a day about which no other rule speaks. */
    DayTimeline alone() {
        DayTimeline day = DayTimeline.EMPTY;
        for (Segment segment : segments) {
            day = day.overlay(segment);
        }
        return day;
    }

    private DayTimeline applyTo(DayTimeline before) {
        if (join == Join.FALLBACK) {
            return before.orElse(alone());
        }
        return replaces ? alone() : alone().orElse(before);
    }
}
