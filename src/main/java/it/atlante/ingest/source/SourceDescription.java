package it.atlante.ingest.source;

import it.atlante.catalogue.source.Source;
import it.atlante.geo.BoundingBox;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source: who publishes it, how its file is recognised and read, and how its rows become records.
 *
 * @param id unique; the provenance of each record
 * @param territory where its points are expected; null: in the comuni of the catalogue
 * @param folder the resource folder whose files belong to the source, such as {@code geo-data/demo/}; null when its files come from elsewhere
 */
public record SourceDescription(
        String id,
        Publication publication,
        FileForm file,
        RecordDefaults defaults,
        RecordMapping mapping,
        @Nullable BoundingBox territory,
        @Nullable String folder) {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

    public SourceDescription {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("source id \"" + id + "\" must be made of a-z, 0-9 and -");
        }
    }

    /** Whether the source gives records, rather than being only described. */
    public boolean imported() {
        return mapping.kind() != RecordKind.NONE;
    }

    /** What the catalogue keeps of the source. */
    public Source toSource() {
        String page = publication.page() == null ? null : publication.page().toString();
        return new Source(id, publication.title())
                .publishedBy(publication.publisher(), publication.licence())
                .attributedAs(publication.attribution(), page);
    }
}
