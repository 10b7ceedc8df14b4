package it.atlante.benchmark;

import it.atlante.catalogue.hours.Holidays;
import it.atlante.catalogue.hours.OpeningHours;
import it.atlante.catalogue.hours.State;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.infra.Blackhole;

/** Whether an office is open at a time: opening hours read from a text beside the same hours written in Java by hand. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OpeningBenchmark {

    private static final int TIMES = 4096;
    private static final int YEAR_MINUTES = 365 * 24 * 60;

    private final Holidays holidays = Holidays.italy(Holidays.MILAN_PATRON);
    private final OpeningHours weekly = OpeningHours.parse("Mo-Fr 08:30-12:30,14:00-16:00; PH off");
    private final OpeningHours seasonal =
            OpeningHours.parse("Sep-Jun: Mo-Fr 09:00-13:00; Jul-Aug Mo-Fr 09:00-12:00; Dec 24-Jan 06 off; PH off");
    private final List<LocalDateTime> times = new ArrayList<>();

    public OpeningBenchmark() {
        Random random = new Random(3);
        for (int i = 0; i < TIMES; i++) {
            LocalDateTime time = LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(random.nextInt(YEAR_MINUTES));
            times.add(time);
            if ((weekly.at(time, holidays) == State.OPEN) != byHand(time)) {
                throw new IllegalStateException(time + ": by hand " + byHand(time) + ", from the text not so");
            }
        }
    }

    private boolean byHand(LocalDateTime time) {
        int minute = time.getHour() * 60 + time.getMinute();
        return time.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && !holidays.isHoliday(time.toLocalDate())
                && ((minute >= 510 && minute < 750) || (minute >= 840 && minute < 960));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public void at(Blackhole sink) {
        for (LocalDateTime time : times) {
            sink.consume(weekly.at(time, holidays));
        }
    }

    /** Hours that depend on dates have no peer of their own: the same one shows what the dates cost. */
    @Benchmark
    @OperationsPerInvocation(TIMES)
    public void atWithSeasons(Blackhole sink) {
        for (LocalDateTime time : times) {
            sink.consume(seasonal.at(time, holidays));
        }
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public void peerByHand(Blackhole sink) {
        for (LocalDateTime time : times) {
            sink.consume(byHand(time));
        }
    }
}
