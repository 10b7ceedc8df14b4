package it.atlante.ingest.source;

import it.atlante.catalogue.Texts;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes a source and under which terms; each null when not documented.
 *
 * @param page the dataset's page
 * @param download the file itself
 */
public record Publication(
        String title,
        @Nullable String publisher,
        @Nullable String licence,
        @Nullable String attribution,
        @Nullable URI page,
        @Nullable URI download) {

    public Publication {
        Texts.requireText("title", title);
    }
}
