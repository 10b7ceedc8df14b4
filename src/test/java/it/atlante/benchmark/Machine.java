package it.atlante.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What a reader of a log must know about where it was made. */
final class Machine {

    private Machine() {}

    static String describe() {
        return "%d processors, %s %s, %s %s (%s)%n%s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        load());
    }

    /** A load above the number of processors means that others work on the machine. */
    static String load() {
        return String.format(
                Locale.ROOT,
                "load of the machine over the last minute: %.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
