package it.atlante.catalogue.hours;

import it.atlante.catalogue.hours.HoursRule.Join;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells opening hours in words: weekly hours grouped by weekdays, others rule by rule. */
record HoursDescription(HoursWords words) {

    private static final int ALL_WEEK = 0b1111111;

    String describe(List<HoursRule> rules) {
        List<HoursRule> main =
                rules.stream().filter(rule -> rule.join() != Join.FALLBACK).toList();
        List<String> parts = new ArrayList<>();
        if (rules.stream().allMatch(rule -> rule.days().weekly())) {
            addWeek(parts, main);
        } else {
            main.forEach(rule -> parts.add(rule(rule)));
        }
        rules.stream()
                .filter(rule -> rule.join() == Join.FALLBACK)
                .forEach(rule ->
                        parts.add((parts.isEmpty() ? "" : words.phrases().otherwise() + " ") + rule(rule)));
        return String.join("; ", parts);
    }

    private String rule(HoursRule rule) {
        String days = new DaysInWords(words).of(rule.days());
        String times = new TimesInWords(words).of(rule.alone());
        return (days + " " + times).strip();
    }

    private void addWeek(List<String> parts, List<HoursRule> rules) {
        if (rules.isEmpty()) {
            return;
        }
        DayClasses classes = DayClasses.of(rules);
        List<String> ordinary = texts(classes, 0);
        List<String> onHolidays = texts(classes, 7);
        boolean onlyOpen =
                classes.day(0).segments().equals(List.of(new Segment(0, Segment.DAY_MINUTES, State.OPEN, "")));
        if (onlyOpen && allEqual(ordinary) && ordinary.equals(onHolidays)) {
            parts.add(words.phrases().alwaysOpen());
            return;
        }
        addDays(parts, ordinary, "");
        boolean mentioned = rules.stream().anyMatch(rule -> rule.days().days().mentionsPublicHolidays());
        if (mentioned && allEqual(onHolidays)) {
            parts.add(words.phrases().holidays() + " " + orClosed(onHolidays.get(0)));
        } else if (mentioned) {
            List<String> changed = new ArrayList<>();
            for (int day = 0; day < 7; day++) {
                changed.add(onHolidays.get(day).equals(ordinary.get(day)) ? "" : orClosed(onHolidays.get(day)));
            }
            addDays(parts, changed, words.phrases().holidays() + " ");
        }
        if (parts.isEmpty()) {
            parts.add(words.phrases().closed());
        }
    }

    private List<String> texts(DayClasses classes, int firstClass) {
        TimesInWords times = new TimesInWords(words);
        List<String> texts = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            texts.add(times.of(classes.day(firstClass + day)));
        }
        return texts;
    }

    /** Days with the same text are told together, in the order of their first day; days without a text are left out. */
    private void addDays(List<String> parts, List<String> texts, String prefix) {
        Map<String, Integer> masks = new LinkedHashMap<>();
        for (int day = 0; day < 7; day++) {
            masks.merge(texts.get(day), 1 << day, (a, b) -> a | b);
        }
        masks.forEach((text, mask) -> {
            if (!text.isEmpty()) {
                parts.add(prefix + days(mask, text) + text);
            }
        });
    }

    private String days(int mask, String text) {
        if (mask != ALL_WEEK) {
            return words.weekdays(mask) + " ";
        }
        return Character.isDigit(text.charAt(0)) ? words.phrases().everyDay() + " " : "";
    }

    private String orClosed(String text) {
        return text.isEmpty() ? words.phrases().closed() : text;
    }

    private static boolean allEqual(List<String> texts) {
        return texts.stream().distinct().count() == 1;
    }
}
