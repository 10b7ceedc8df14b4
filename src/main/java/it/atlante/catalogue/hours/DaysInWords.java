package it.atlante.catalogue.hours;

import it.atlante.catalogue.hours.DaySelector.Span;
import it.atlante.catalogue.hours.WeekdaysAndHolidays.HolidayDays;
import it.atlante.catalogue.hours.WeekdaysAndHolidays.Weekdays;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Tells which days a rule is about: "2026 set–giu lun–ven, festivi". */
record DaysInWords(HoursWords words) {

    String of(DaySelector selector) {
        List<String> parts = new ArrayList<>();
        if (!selector.years().isEmpty()) {
            parts.add(spans(selector.years(), String::valueOf));
        }
        if (!selector.weeks().isEmpty()) {
            parts.add(words.phrases().week() + " " + spans(selector.weeks(), String::valueOf));
        }
        if (!selector.dates().isEmpty()) {
            parts.add(selector.dates().stream().map(this::period).collect(Collectors.joining(", ")));
        }
        String days = weekdaysAndHolidays(selector.days());
        if (!days.isEmpty()) {
            parts.add(days);
        }
        return String.join(" ", parts);
    }

    private String weekdaysAndHolidays(WeekdaysAndHolidays days) {
        List<String> weekdays = days.weekdays().stream().map(this::weekdays).toList();
        List<String> holidays = days.holidays().stream().map(this::holiday).toList();
        if (days.either()) {
            List<String> all = new ArrayList<>(weekdays);
            all.addAll(holidays);
            return String.join(", ", all);
        }
        return (String.join(", ", holidays) + " " + String.join(", ", weekdays)).strip();
    }

    private String weekdays(Weekdays days) {
        String names = words.weekdays(days.mask());
        String which = days.occurrences().isEmpty() ? "" : spans(days.occurrences(), words::occurrence) + " ";
        return which + names + offset(days.offsetDays());
    }

    private String holiday(HolidayDays days) {
        String name = days.school()
                ? words.phrases().schoolHolidays()
                : words.phrases().holidays();
        return name + offset(days.offsetDays());
    }

    private String period(DatePeriod period) {
        String start = point(period.start(), 0);
        if (period.openEnded()) {
            return words.phrases().fromOn().formatted(start);
        }
        DatePoint end = period.end();
        String last = end == null ? "" : "–" + point(end, period.start().year());
        return start + last + step(period.everyDays());
    }

    private String point(DatePoint point, int knownYear) {
        String name =
                point.month() == 0 ? words.phrases().easter() : words.months().get(point.month() - 1);
        if (point.occurrence() != 0) {
            name = words.occurrence(point.occurrence()) + " "
                    + words.weekdays().get(point.weekday().getValue() - 1) + " " + name;
        } else if (point.day() != 0) {
            name = point.day() + " " + name;
        }
        DatePoint.Shift shift = point.shift();
        if (shift.weekday() != null) {
            name += (shift.forward() ? " +" : " -")
                    + words.weekdays().get(shift.weekday().getValue() - 1);
        }
        boolean yearNeeded = point.year() != 0 && point.year() != knownYear;
        return name + offset(shift.days()) + (yearNeeded ? " " + point.year() : "");
    }

    private String spans(List<Span> spans, IntFunction<String> number) {
        return spans.stream().map(span -> span(span, number)).collect(Collectors.joining(", "));
    }

    private String span(Span span, IntFunction<String> number) {
        String first = number.apply(span.first());
        if (span.last() == Integer.MAX_VALUE) {
            return words.phrases().fromOn().formatted(first);
        }
        return (span.first() == span.last() ? first : first + "–" + number.apply(span.last())) + step(span.step());
    }

    private String step(int step) {
        return step == 1 ? "" : " " + words.phrases().everyStep().formatted(step);
    }

    private static String offset(int days) {
        return days == 0 ? "" : " %+d".formatted(days);
    }
}
