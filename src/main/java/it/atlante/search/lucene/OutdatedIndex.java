package it.atlante.search.lucene;

import java.nio.file.Path;

/** The index in the folder was built by another definition and cannot be asked. Whoever gets this starts over and rebuilds. */
public class OutdatedIndex extends IllegalStateException {

    OutdatedIndex(Path folder, String found, String wanted) {
        super("the index in " + folder + " was built with definition " + shortened(found) + " and the application has "
                + shortened(wanted) + ": it must be rebuilt from the catalogue");
    }

    private static String shortened(String digest) {
        return digest.isEmpty() ? "(none)" : digest.substring(0, Math.min(12, digest.length()));
    }
}
