package it.atlante.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the JMH benchmarks and prints how Atlante compares with its peers. */
final class Benchmarks {

    private static final List<Class<?>> ALL =
            List.of(SearchBenchmark.class, ContainingBenchmark.class, OpeningBenchmark.class, GeocodingBenchmark.class);

    private static final String PEER = "peer";
    private static final int WARM_UPS = 4;

    /** The best of them counts: the one that other work on the machine disturbed least. */
    private static final int MEASUREMENTS = 6;

    private Benchmarks() {}

    /** @param args names of benchmark classes, or parts of them; none for all */
    public static void main(String[] args) throws RunnerException {
        System.out.println(Machine.describe());
        System.out.printf(
                "Each figure is the best of %d rounds of one second. Ratio: Atlante's time by the peer's.%n",
                MEASUREMENTS);
        for (Class<?> benchmark : ALL) {
            if (args.length == 0 || List.of(args).stream().anyMatch(benchmark.getSimpleName()::contains)) {
                print(benchmark, run(benchmark));
            }
        }
        System.out.printf("%n%s%n", Machine.load());
    }

    private static Collection<RunResult> run(Class<?> benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("^" + benchmark.getName() + "\\.")
                        .forks(1)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(MEASUREMENTS)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static void print(Class<?> benchmark, Collection<RunResult> results) {
        System.out.printf("%n%s%n", benchmark.getSimpleName());
        for (RunResult result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-45s %12.1f %s%n",
                    name(result),
                    best(result),
                    result.getPrimaryResult().getScoreUnit());
        }
        for (RunResult ours : results) {
            for (RunResult peer : results) {
                if (!isPeer(ours) && isPeer(peer) && parameters(ours).equals(parameters(peer))) {
                    double ratio = best(ours) / best(peer);
                    System.out.printf(Locale.ROOT, "  ratio %8.3f  %s to %s%n", ratio, name(ours), name(peer));
                }
            }
        }
    }

    private static double best(RunResult result) {
        return result.getPrimaryResult().getStatistics().getMin();
    }

    private static boolean isPeer(RunResult result) {
        return method(result).startsWith(PEER);
    }

    private static String name(RunResult result) {
        return method(result) + parameters(result);
    }

    private static String method(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static String parameters(RunResult result) {
        StringBuilder text = new StringBuilder();
        for (String key : result.getParams().getParamsKeys()) {
            text.append(", ")
                    .append(result.getParams().getParam(key))
                    .append(' ')
                    .append(key);
        }
        return text.toString();
    }
}
