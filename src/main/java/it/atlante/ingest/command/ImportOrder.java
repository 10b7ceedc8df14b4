package it.atlante.ingest.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command asks for.
 *
 * @param set a set of sources; null when a single file is named
 * @param from a file, or a folder in which the sources' files are looked for; null for a download
 * @param sources ids of sources; empty: all of the set
 * @param download whether to get the files from their publishers
 * @param list whether only to list the known sources
 * @param dry whether to try only, writing nothing; null for no
 * @param resume an interrupted run to be completed; null for none
 * @param rollBack a run to be undone; null for none
 */
public record ImportOrder(
        @Nullable String set,
        @Nullable String from,
        List<String> sources,
        boolean download,
        boolean list,
        @Nullable Boolean dry,
        @Nullable UUID resume,
        @Nullable UUID rollBack) {

    /** How the command is written. */
    static final String USAGE = """
            import SET --from FOLDER_OR_FILE [--source ID]...
            import SET --download [--source ID]...
            import FILE --source ID
            import --resume RUN
            import --roll-back RUN
            import --list
            --dry-run tries an import and writes nothing""";

    public ImportOrder {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    ImportOrder(@Nullable String set, @Nullable String from, List<String> sources, boolean download, boolean list) {
        this(set, from, sources, download, list, null, null, null);
    }

    /** Whether to try only, writing nothing. */
    boolean tries() {
        return Boolean.TRUE.equals(dry);
    }

    private ImportOrder asDryRun() {
        return new ImportOrder(set, from, sources, download, list, true, resume, rollBack);
    }

    /**
     * Reads the arguments after {@code import}. Settings such as {@code --atlante.data=x} are left to the application.
     *
     * @throws IllegalArgumentException saying what is wrong, with the usage
     */
    static ImportOrder parse(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        boolean dry = words.remove("--dry-run");
        UUID resume = takeRun(words, "--resume");
        UUID rollBack = takeRun(words, "--roll-back");
        if (resume != null || rollBack != null) {
            if (dry || resume != null && rollBack != null) {
                throw wrong("--resume, --roll-back and --dry-run exclude each other");
            }
            return new ImportOrder(null, null, List.of(), false, false, null, resume, rollBack);
        }
        ImportOrder order = parseFiles(words);
        return dry ? order.asDryRun() : order;
    }

    /** Takes an option and the run that it names out of the arguments. */
    private static @Nullable UUID takeRun(List<String> words, String option) {
        int at = words.indexOf(option);
        if (at < 0) {
            return null;
        }
        words.remove(at);
        if (at == words.size()) {
            throw wrong(option + " needs the id of a run");
        }
        String id = words.remove(at);
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw wrong(option + " needs the id of a run, not \"" + id + "\"");
        }
    }

    private static ImportOrder parseFiles(List<String> arguments) {
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
