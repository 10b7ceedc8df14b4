package it.atlante.ingest.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The choice of one layer among those of a file. */
public final class Layers {

    /** A longer list in a message helps nobody. */
    private static final int MOST_NAMED = 50;

    private Layers() {}

    /**
     * The wanted layer, or the only one.
     *
     * @throws UnreadableSource naming the choices, when there is no such layer, or several and none is wanted
     */
    public static String choose(List<String> names, @Nullable String wanted) {
        if (names.isEmpty()) {
            throw new UnreadableSource("the file has no layer that can be read");
        }
        if (wanted == null) {
            if (names.size() > 1) {
                throw new UnreadableSource("the file has " + names.size()
                        + " layers: say by \"layer\" which one is meant of " + listed(names));
            }
            return names.getFirst();
        }
        return names.stream()
                .filter(name -> name.equals(wanted))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> name.equalsIgnoreCase(wanted))
                        .findFirst())
                .orElseThrow(() -> missing(names, wanted));
    }

    /** What to say when there is no layer of that name. */
    public static UnreadableSource missing(List<String> names, String wanted) {
        return new UnreadableSource("the file has no layer \"" + wanted + "\"; it has " + listed(names));
    }

    private static String listed(List<String> names) {
        String list = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() <= MOST_NAMED ? list : list + ", and " + (names.size() - MOST_NAMED) + " more";
    }
}
