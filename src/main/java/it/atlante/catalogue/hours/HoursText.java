package it.atlante.catalogue.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TokenMgrError;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/**
 * A text read by the parser library: its rules, and what a strict reader would object to.
 *
 * @param rules the library's rules, at least one that is not empty
 * @param remark the objection, with its position; empty when the text is flawless
 */
record HoursText(List<Rule> rules, Optional<String> remark) {

    /** OpenStreetMap values hold at most 255 characters; ours may join several, but nothing that long is opening hours. */
    static final int MAX_LENGTH = 1000;

    /** The library's strict mode wants 22:00-30:00 where the specification allows 22:00-06:00: not worth a remark. */
    private static final String NIGHT_OBJECTION = "End time earlier than start time";

    private static final int QUOTED_LENGTH = 120;

    HoursText {
        rules = List.copyOf(rules);
    }

    /** Reads a text strictly, then leniently with a remark; throws IllegalArgumentException with text and reason when both fail. */
    static HoursText read(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(failure(text, text.length() + " characters, more than " + MAX_LENGTH));
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException(failure(text, "the text is blank"));
        }
        try {
            return new HoursText(rules(text, true), Optional.empty());
        } catch (IllegalArgumentException strict) {
            String objection = String.valueOf(strict.getMessage());
            List<Rule> rules = rules(text, false);
            return new HoursText(
                    rules, objection.contains(NIGHT_OBJECTION) ? Optional.empty() : Optional.of(objection));
        }
    }

    static String failure(String text, String reason) {
        String quoted = text.length() <= QUOTED_LENGTH ? text : text.substring(0, QUOTED_LENGTH) + "...";
        return "opening hours \"" + quoted + "\": " + reason;
    }

    private static List<Rule> rules(String text, boolean strict) {
        List<Rule> rules;
        try {
            rules = new OpeningHoursParser(new StringReader(text)).rules(strict);
        } catch (OpeningHoursParseException e) {
            throw new IllegalArgumentException(failure(text, firstLine(String.valueOf(e.getMessage()))), e);
        } catch (TokenMgrError | RuntimeException e) {
            // The generated lexer reports bad characters with an Error, and odd texts make the grammar's own code
            // stumble.
            throw new IllegalArgumentException(failure(text, firstLine(String.valueOf(e.getMessage()))), e);
        }
        List<Rule> spoken = rules.stream().filter(rule -> !rule.isEmpty()).toList();
        if (spoken.isEmpty()) {
            throw new IllegalArgumentException(failure(text, "no rule in the text"));
        }
        return spoken;
    }

    private static String firstLine(String message) {
        return message.lines()
                .findFirst()
                .orElse("not opening hours")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
