package it.atlante.benchmark;

import it.atlante.address.RegisterOfMunicipio5;
import it.atlante.catalogue.address.HouseNumberDetails;
import it.atlante.geo.GeoPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Addresses of Municipio 5 of Milan: the geocoder on one thread, beside a scan of all house numbers for the very same text, which finds
 * nothing that is written otherwise. Needs the folder of real data.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GeocodingBenchmark {

    private static final int ADDRESSES = 2_048;

    private final RegisterOfMunicipio5 register = new RegisterOfMunicipio5();
    private final List<String> lines =
            register.numbers().stream().map(GeocodingBenchmark::line).toList();
    private final List<String> written = some(register.written());
    private final List<String> mistyped = some(register.mistyped());
    private final List<String> asPublished = some(lines);

    private static List<String> some(List<String> all) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(5));
        return List.copyOf(shuffled.subList(0, ADDRESSES));
    }

    private static String line(HouseNumberDetails number) {
        String exponent = number.exponent() == null ? "" : "/" + number.exponent();
        return number.street() + " " + number.civic() + exponent + ", " + number.city();
    }

    private @Nullable GeoPoint scan(String address) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equalsIgnoreCase(address)) {
                return register.numbers().get(i).point();
            }
        }
        return null;
    }

    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public void eightWaysOfWriting(Blackhole sink) {
        written.forEach(address -> sink.consume(register.find(address)));
    }

    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public void mistyped(Blackhole sink) {
        mistyped.forEach(address -> sink.consume(register.find(address)));
    }

    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public void peerScanForTheSameText(Blackhole sink) {
        asPublished.forEach(address -> sink.consume(scan(address)));
    }
}
