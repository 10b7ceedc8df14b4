package it.atlante.search.indexing;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.organisation.Organisation;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.ResourceDocument.Verification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the builders of documents have in common. */
final class Documents {

    private Documents() {}

    static Verification verification(CatalogueRecord record) {
        Header header = record.header();
        return new Verification(
                header.sourceId(),
                header.observedOn(),
                header.verifiedOn(),
                header.verifiedBy(),
                header.demonstration());
    }

    /** Audiences that may see every one of the records: a resource is never shared farther than a part of it. */
    static List<Audience> visibleTo(@Nullable CatalogueRecord... parts) {
        return Arrays.stream(Audience.values())
                .filter(audience -> Arrays.stream(parts)
                        .filter(Objects::nonNull)
                        .allMatch(part -> part.header().sharing().visibleTo(audience)))
                .toList();
    }

    /** The narrowest sharing of the parts. */
    static Sharing sharing(@Nullable CatalogueRecord... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(part -> part.header().sharing())
                .min(Sharing::compareTo)
                .orElse(Sharing.PRIVATE);
    }

    /** Codes that every document has, and the organisation's where there is one. */
    static Map<Dimension, List<String>> codes(
            CatalogueRecord record, Sharing sharing, @Nullable Organisation organisation) {
        Map<Dimension, List<String>> codes = new EnumMap<>(Dimension.class);
        codes.put(Dimension.SOURCE, List.of(record.header().sourceId()));
        codes.put(Dimension.SHARING, List.of(sharing.name().toLowerCase(java.util.Locale.ROOT)));
        if (organisation != null) {
            codes.put(Dimension.ORGANISATION, List.of(organisation.getId().toString()));
        }
        return codes;
    }

    static List<String> names(String name, @Nullable String... others) {
        List<String> names = new ArrayList<>(List.of(name));
        Stream.of(others).filter(Objects::nonNull).distinct().forEach(names::add);
        return names;
    }

    static List<String> union(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
