package it.atlante.catalogue.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.atlante.MilanData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** Whatever the text, the answer is hours or an IllegalArgumentException, and it comes soon. */
class HoursFuzzTest {

    private static final long SEED = 20261003;
    private static final int TEXTS = 40_000;

    /** Generous against a busy machine; a text takes some tens of microseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final String[] TOKENS = {
        "Mo",
        "Tu",
        "We",
        "Th",
        "Fr",
        "Sa",
        "Su",
        "PH",
        "SH",
        "-",
        "-",
        ",",
        ",",
        ";",
        "||",
        " ",
        " ",
        "off",
        "closed",
        "open",
        "unknown",
        "09:00-12:00",
        "14:00-18:30",
        "22:00-06:00",
        "24:00",
        "10:00+",
        "00:00",
        "48:00",
        "sunrise",
        "(sunset-01:00)",
        "Jan",
        "Aug",
        "Dec",
        "Dec 24-Jan 06",
        "31",
        "1",
        "53",
        "week",
        "week 1-53/2",
        "2026",
        "2026+",
        "[1]",
        "[-1]",
        "[1-3]",
        "easter",
        "+1 day",
        "-2 days",
        "24/7",
        "\"su appuntamento\"",
        "\"",
        ":",
        "/",
        "+",
        "(",
        ")",
        "9.30",
        "9am",
        "Ⅷ",
        "è",
        "\u0000",
        "\t",
        "\n",
        "🙂"
    };

    private static final String[] VALID = {
        "Mo-Fr 08:30-12:30,14:00-16:00; PH off",
        "Sep-Jun: Mo-Fr 09:00-13:00; Jul-Aug Mo-Fr 09:00-12:00 || \"su appuntamento\"",
        "2026 Dec 24-2027 Jan 06 off; Sa[1] 09:00-12:00, Su[-1] 10:00-11:00",
        "week 1-53/2 Mo 22:00-26:00; easter -2 days off; PH,SH off"
    };

    private final Holidays milan = Holidays.italy("Milano");

    @Test
    void randomTextsAreHoursOrAnIllegalArgument() {
        Random random = new Random(SEED);
        int understood = assertTimeoutPreemptively(PATIENCE, () -> {
            int count = 0;
            for (int i = 0; i < TEXTS; i++) {
                String text = i % 3 == 0 ? mutation(random) : i % 3 == 1 ? soup(random) : rules(random);
                count += exercise(text) ? 1 : 0;
            }
            return count;
        });
        // Were nearly all refused, the evaluation would not have been exercised.
        assertThat(understood).isGreaterThan(TEXTS / 5);
    }

    @Test
    void naughtyStringsAreHoursOrAnIllegalArgument() throws IOException {
        List<?> texts = new ObjectMapper()
                .readValue(Files.readString(MilanData.file("adversarial/blns/blns.json")), List.class);
        assertThat(texts).hasSizeGreaterThan(500);
        assertTimeoutPreemptively(PATIENCE, () -> texts.forEach(text -> exercise(String.valueOf(text))));
    }

    @Test
    void longRepetitionsNeitherHangNorOverflow() {
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (String part : List.of(
                    "(",
                    "[",
                    "\"",
                    "Mo,",
                    "Mo;",
                    "Mo 09:00-10:00;",
                    "09:00-10:00,",
                    "||",
                    "week 1,",
                    "Jan,",
                    "-",
                    "PH,")) {
                for (int length : new int[] {50, 500, 1000, 100_000}) {
                    String repeated = part.repeat(length / part.length() + 1).substring(0, length);
                    exercise(repeated);
                    exercise(repeated + "Mo 10:00-11:00");
                }
            }
        });
    }

    /** Values of real places; only the address of a web page under another key is not hours. */
    @Test
    void hoursOfMilanInOpenStreetMapAreUnderstood() throws IOException {
        String osm = Files.readString(MilanData.file("osm/milano_municipio5_addr_2020-10.osm"));
        List<String> texts = Pattern.compile("k=\"opening_hours\" v=\"([^\"]*)\"")
                .matcher(osm)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(texts).hasSizeGreaterThan(30);
        assertThat(texts)
                .allSatisfy(
                        text -> assertThat(OpeningHours.tryParse(text)).as(text).isPresent());
    }

    private boolean exercise(String text) {
        try {
            Optional<OpeningHours> parsed = OpeningHours.tryParse(text);
            if (parsed.isEmpty()) {
                return false;
            }
            OpeningHours hours = parsed.get();
            // Around Christmas and the new year most kinds of rules meet.
            LocalDateTime start = LocalDateTime.of(2026, 12, 23, 0, 0);
            hours.nextChange(start, milan);
            hours.intervals(start.toLocalDate(), start.toLocalDate().plusDays(21), milan);
            assertThat(hours.describe(Locale.ITALY)).isNotBlank();
            assertThat(hours.describe(Locale.ENGLISH)).isNotBlank();
            if (hours.weekly()) {
                agrees(hours, start);
            }
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            return fail("seed " + SEED + ", text «" + text + "»", e);
        }
    }

    private void agrees(OpeningHours hours, LocalDateTime start) {
        int[][] ranges = hours.dayMinutes();
        for (LocalDateTime time = start; time.isBefore(start.plusDays(16)); time = time.plusMinutes(101)) {
            int[] lookUp = DayClasses.minutesFor(time, milan);
            boolean indexed = false;
            for (int[] range : ranges) {
                indexed |= (lookUp[0] >= range[0] && lookUp[0] < range[1])
                        || (lookUp[1] >= range[0] && lookUp[1] < range[1]);
            }
            assertThat(indexed).as("%s at %s", hours, time).isEqualTo(hours.at(time, milan) == State.OPEN);
        }
    }

    private static String mutation(Random random) {
        StringBuilder text = new StringBuilder(VALID[random.nextInt(VALID.length)]);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
                default -> text.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
            }
        }
        return text.toString();
    }

    private static String soup(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(TOKENS[random.nextInt(TOKENS.length)]).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    /** One to five rules that are mostly well formed: selectors, times, a state, joined in every way. */
    private static String rules(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            String[] dates = {"", "", "", "", "Aug ", "Dec 24-Jan 06 ", "week 52 ", "2026 "};
            String[] days = {"", "Mo-Fr ", "Sa,Su ", "Fr-Mo ", "PH ", "PH,Sa ", "We ", "PH Mo-Fr ", "SH "};
            String[] times = {
                "09:00-12:00",
                "09:00-12:00,14:00-16:00",
                "20:00-04:00",
                "22:00-30:00",
                "10:00+",
                "00:00-24:00",
                "sunrise-sunset"
            };
            String[] states = {"", "", "", " off", " unknown", " \"su appuntamento\"", " open \"nota\""};
            String[] joins = {"; ", "; ", ", ", " || "};
            text.append(text.isEmpty() ? "" : joins[random.nextInt(joins.length)])
                    .append(dates[random.nextInt(dates.length)])
                    .append(days[random.nextInt(days.length)])
                    .append(times[random.nextInt(times.length)])
                    .append(states[random.nextInt(states.length)]);
        }
        return text.toString();
    }
}
