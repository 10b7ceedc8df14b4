package it.atlante.ingest.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of imports.
 *
 * @param data folder of the run-time files
 * @param demonstration whether an empty catalogue gets the demonstration set at the first start
 * @param sources folder of a city's own source descriptions; null when there is none
 * @param keptSources folder of the descriptions that the pages keep; null for the folder {@code sources} in the data folder
 * @param largestDownloadMegabytes downloads that turn out larger are given up
 * @param importRowsPerTransaction rows of a file that are written, and become durable, together
 */
@ConfigurationProperties("atlante")
public record IngestSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("true") boolean demonstration,
        @Nullable Path sources,
        @Nullable Path keptSources,
        @DefaultValue("500") int largestDownloadMegabytes,
        @DefaultValue("20000") int importRowsPerTransaction) {

    public IngestSettings {
        if (importRowsPerTransaction < 1) {
            throw new IllegalArgumentException(
                    "atlante.import-rows-per-transaction is " + importRowsPerTransaction + "; allowed: 1 or more");
        }
    }
}
