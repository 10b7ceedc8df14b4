package it.atlante.ingest.mapping;

import it.atlante.catalogue.hours.OpeningHours;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Schedules of HSDS (members of an iCalendar recurrence, RFC 5545 section 3.3.10; a weekday by number in version 1) as opening hours of
 * OpenStreetMap.
 *
 * @param osm null when there are none, or when they cannot be said in that grammar
 * @param note what the schedules say in words
 * @param problem why {@code osm} is null although there are schedules
 */
record HsdsHours(@Nullable String osm, @Nullable String note, Optional<Problem> problem) {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern DAY = Pattern.compile("([+-]?\\d)?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern TIME = Pattern.compile("(?:\\d{4}-\\d\\d-\\d\\dT)?(\\d{1,2}):(\\d\\d).*");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu MMM dd", Locale.ENGLISH);

    /** Rules by the dates in which they hold; within them times by day, so that a second schedule of a day adds to the first. */
    private static final class Week {
        final Map<String, TreeMap<DayOfWeek, TreeSet<String>>> byDates = new LinkedHashMap<>();
        final List<String> monthly = new ArrayList<>();

        String osm() {
            List<String> rules = new ArrayList<>();
            byDates.forEach((dates, days) -> {
                Map<String, List<String>> daysByTimes = new LinkedHashMap<>();
                days.forEach((day, times) -> daysByTimes
                        .computeIfAbsent(String.join(",", times), none -> new ArrayList<>())
                        .add(osm(day)));
                daysByTimes.forEach((times, names) -> rules.add(dates + String.join(",", names) + " " + times));
            });
            rules.addAll(monthly);
            return String.join(", ", rules);
        }

        static String osm(DayOfWeek day) {
            String name = DAYS.get(day.getValue() - 1);
            return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /** The hours of a service, or of a service at its location. */
    static HsdsHours of(HsdsObject scheduled) {
        List<HsdsObject> schedules = scheduled.list("schedules");
        List<HsdsObject> holidays = scheduled.list("holiday_schedules");
        String note = note(schedules);
        if (schedules.isEmpty() && holidays.isEmpty()) {
            return new HsdsHours(null, null, Optional.empty());
        }
        Week week = new Week();
        for (HsdsObject schedule : schedules) {
            if (!add(schedule, week)) {
                return unsaid(String.valueOf(schedule.node()), note);
            }
        }
        String osm = week.osm();
        for (HsdsObject holiday : holidays) {
            LocalDate from = holiday.day("start_date");
            LocalDate to = holiday.day("end_date");
            String times = "true".equals(String.valueOf(holiday.text("closed"))) ? "off" : times(holiday);
            if (from == null || to == null || times == null) {
                return unsaid(String.valueOf(holiday.node()), note);
            }
            osm += (osm.isEmpty() ? "" : "; ") + DATE.format(from) + "-" + DATE.format(to) + " " + times;
        }
        return OpeningHours.tryParse(osm).isEmpty() ? unsaid(osm, note) : new HsdsHours(osm, note, Optional.empty());
    }

    private static HsdsHours unsaid(String what, @Nullable String note) {
        return new HsdsHours(null, note, Optional.of(Problem.of(IssueCode.BAD_HOURS, "schedules", what)));
    }

    private static @Nullable String note(List<HsdsObject> schedules) {
        String note = schedules.stream()
                .flatMap(schedule -> Stream.of("description", "notes").map(schedule::text))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
        return note.isEmpty() ? null : HsdsObject.fitting(note, "hoursNote");
    }

    /** Whether the schedule could be said. */
    private static boolean add(HsdsObject schedule, Week week) {
        String times = times(schedule);
        String dates = dates(schedule);
        String every = schedule.text("interval");
        if (times == null || dates == null || every != null && !every.equals("1")) {
            return false;
        }
        String weekday = schedule.text("weekday");
        String frequency = weekday != null
                ? "WEEKLY"
                : String.valueOf(schedule.text("freq")).toUpperCase(Locale.ROOT);
        List<String> days = days(schedule, weekday);
        if (days.isEmpty() || frequency.equals("MONTHLY") && schedule.text("bymonthday") != null) {
            return false;
        }
        for (String text : days) {
            Matcher day = DAY.matcher(text);
            if (!day.matches() || (day.group(1) != null) != frequency.equals("MONTHLY")) {
                return false;
            }
            DayOfWeek name = DayOfWeek.of(DAYS.indexOf(day.group(2)) + 1);
            if (day.group(1) == null) {
                week.byDates
                        .computeIfAbsent(dates, none -> new TreeMap<>())
                        .computeIfAbsent(name, none -> new TreeSet<>())
                        .add(times);
            } else {
                week.monthly.add(dates + Week.osm(name) + "[" + day.group(1).replace("+", "") + "] " + times);
            }
        }
        return true;
    }

    /** Days as {@code TU} or, with their number in the month, {@code 2TU}; none when the schedule names none. */
    private static List<String> days(HsdsObject schedule, @Nullable String weekday) {
        if (weekday != null) {
            int number = DAYS.indexOf(
                    weekday.substring(0, Math.min(2, weekday.length())).toUpperCase(Locale.ROOT));
            if (number < 0 && weekday.matches("[1-7]")) {
                number = Integer.parseInt(weekday) - 1;
            }
            return number < 0 ? List.of() : List.of(DAYS.get(number));
        }
        String byday = schedule.text("byday");
        if (byday != null) {
            return Stream.of(byday.toUpperCase(Locale.ROOT).split("[,; ]+")).toList();
        }
        LocalDate start = schedule.day("dtstart");
        boolean weekly = "WEEKLY".equalsIgnoreCase(schedule.text("freq"));
        return start == null || !weekly
                ? List.of()
                : List.of(DAYS.get(start.getDayOfWeek().getValue() - 1));
    }

    private static @Nullable String times(HsdsObject schedule) {
        Matcher opens = TIME.matcher(String.valueOf(schedule.text("opens_at")));
        Matcher closes = TIME.matcher(String.valueOf(schedule.text("closes_at")));
        if (!opens.matches() || !closes.matches()) {
            return null;
        }
        String end = clock(closes);
        return clock(opens) + "-" + (end.equals("00:00") ? "24:00" : end);
    }

    private static String clock(Matcher time) {
        return (time.group(1).length() == 1 ? "0" : "") + time.group(1) + ":" + time.group(2);
    }

    /** The dates in which a schedule holds, with a blank at the end; empty when it always does, null when they make no sense. */
    private static @Nullable String dates(HsdsObject schedule) {
        LocalDate from = schedule.day("valid_from");
        LocalDate to = schedule.day("valid_to");
        to = to == null ? schedule.day("until") : to;
        if (from == null && to != null) {
            from = schedule.day("dtstart");
        }
        if (to == null) {
            return from == null ? "" : DATE.format(from) + "+ ";
        }
        return from == null || from.isAfter(to) ? null : DATE.format(from) + "-" + DATE.format(to) + " ";
    }
}
