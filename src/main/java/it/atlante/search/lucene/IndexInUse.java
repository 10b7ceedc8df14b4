package it.atlante.search.lucene;

import java.nio.file.Path;

/** Another engine, in this process or another, works in the folder. */
public class IndexInUse extends IllegalStateException {

    IndexInUse(Path folder, Throwable cause) {
        super(
                "the index folder " + folder
                        + " is in use by another process of Atlante; stop that one, or give this one a folder of its own",
                cause);
    }
}
