package it.atlante.catalogue.hours;

import java.time.LocalDateTime;
import java.util.Locale;

/**
 * Prints how long one parse, one state and one next change take. Run the main method with the test class path; each figure is the best of
 * five rounds, so that a busy machine disturbs it least.
 */
final class HoursBenchmark {

    private static final int ROUNDS = 5;

    private HoursBenchmark() {}

    public static void main(String[] args) {
        Holidays milan = Holidays.italy("Milano");
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 0, 0);
        for (String text : new String[] {
            "Mo-Fr 08:30-12:30,14:00-16:00; PH off",
            "Sep-Jun: Mo-Fr 09:00-13:00; Jul-Aug Mo-Fr 09:00-12:00; Dec 24-Jan 06 off; PH off"
        }) {
            OpeningHours hours = OpeningHours.parse(text);
            System.out.printf(Locale.ROOT, "%s%n", text);
            print("parse", best(20_000, i -> OpeningHours.parse(text).weekly() ? 1 : 0));
            print("at", best(2_000_000, i -> hours.at(start.plusMinutes(i), milan)
                    .ordinal()));
            print(
                    "nextChange",
                    best(
                            50_000,
                            i -> hours.nextChange(start.plusMinutes(i), milan).isPresent() ? 1 : 0));
        }
    }

    private interface Work {
        int run(int i);
    }

    /** Nanoseconds of one call. */
    private static double best(int calls, Work work) {
        double best = Double.MAX_VALUE;
        int sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                sum += work.run(i);
            }
            best = Math.min(best, (System.nanoTime() - begin) / (double) calls);
        }
        return sum == Integer.MIN_VALUE ? Double.NaN : best;
    }

    private static void print(String name, double nanos) {
        System.out.printf(Locale.ROOT, "  %-10s %10.0f ns%n", name, nanos);
    }
}
