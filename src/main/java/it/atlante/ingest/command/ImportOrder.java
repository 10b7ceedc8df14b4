package it.atlante.ingest.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command asks for.
 *
 * @param set a set of sources; null when a single file is named
 * @param from a file, or a folder in which the sources' files are looked for; null for a download
 * @param sources ids of sources; empty: all of the set
 * @param download whether to get the files from their publishers
 * @param list whether only to list the known sources
 */
public record ImportOrder(
        @Nullable String set, @Nullable String from, List<String> sources, boolean download, boolean list) {

    /** How the command is written. */
    static final String USAGE = """
            import SET --from FOLDER_OR_FILE [--source ID]...
            import SET --download [--source ID]...
            import FILE --source ID
            import --list""";

    public ImportOrder {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /**
     * Reads the arguments after {@code import}. Settings such as {@code --atlante.data=x} are left to the application.
     *
     * @throws IllegalArgumentException saying what is wrong, with the usage
     */
    static ImportOrder parse(List<String> arguments) {
        String what = null;
        String from = null;
        List<String> sources = new ArrayList<>();
        boolean download = false;
        boolean list = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--list" -> list = true;
                case "--download" -> download = true;
                case "--from", "--source" -> {
                    i++;
                    if (i == arguments.size()) {
                        throw wrong(argument + " needs a value");
                    }
                    if (argument.equals("--from")) {
                        from = arguments.get(i);
                    } else {
                        sources.add(arguments.get(i));
                    }
                }
                default -> {
                    if (argument.startsWith("--") && argument.indexOf('=') < 0
                            || what != null && !argument.startsWith("--")) {
                        throw wrong("\"" + argument + "\" is not understood");
                    }
                    what = argument.startsWith("--") ? what : argument;
                }
            }
        }
        return of(what, from, sources, download, list);
    }

    private static ImportOrder of(
            @Nullable String what, @Nullable String from, List<String> sources, boolean download, boolean list) {
        if (list) {
            return new ImportOrder(null, null, sources, false, true);
        }
        if (what == null) {
            throw wrong("a set of sources or a file is needed");
        }
        if (download && from != null) {
            throw wrong("--from and --download exclude each other");
        }
        if (from == null && !download) {
            if (sources.size() != 1) {
                throw wrong("a single file needs one --source");
            }
            return new ImportOrder(null, absolute(what), sources, false, false);
        }
        return new ImportOrder(what, from == null ? null : absolute(from), sources, download, false);
    }

    /** A running Atlante has another working directory. */
    private static String absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize().toString();
    }

    private static IllegalArgumentException wrong(String reason) {
        return new IllegalArgumentException(reason + System.lineSeparator() + USAGE);
    }
}
