package it.atlante.territory;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.area.Area;
import it.atlante.catalogue.area.AreaDetails;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.source.Source;
import it.atlante.catalogue.source.Sources;
import it.atlante.geo.GeoJson;
import it.atlante.geo.Polygons;
import it.atlante.search.ResourceView.SourceView;
import it.atlante.search.Wording;
import it.atlante.territory.AreaDetailView.DesignationView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes areas with all that is known of them. */
@Component
class AreaDetailViews {

    private final VisibleAreas areas;
    private final Sources sources;
    private final Wording wording;

    AreaDetailViews(VisibleAreas areas, Sources sources, Wording wording) {
        this.areas = areas;
        this.sources = sources;
        this.wording = wording;
    }

    AreaDetailView of(AreaRef area, Audience audience, Locale locale) {
        Area record = areas.record(area);
        AreaDetails details = record.details();
        Header header = record.header();
        List<AreaView> within = areas.listAround(area.representative(), audience).stream()
                .filter(other -> other.kind() != area.kind())
                .map(other -> AreaView.of(other, wording, locale))
                .toList();
        return new AreaDetailView(
                AreaView.of(area, wording, locale),
                details.description(),
                Math.round(Polygons.areaSquareMeters(details.shape()) / 1_000) / 1_000.0,
                details.validFrom(),
                designation(details),
                source(header),
                header.verifiedOn(),
                header.verifiedBy(),
                within,
                GeoJson.write(details.shape()));
    }

    private static @Nullable DesignationView designation(AreaDetails details) {
        boolean designated =
                details.designatedBy() != null || details.designatedOn() != null || details.designationRule() != null;
        return designated
                ? new DesignationView(details.designatedBy(), details.designatedOn(), details.designationRule())
                : null;
    }

    private SourceView source(Header header) {
        Optional<Source> source = sources.findById(header.sourceId());
        return new SourceView(
                header.sourceId(),
                source.map(Source::title).orElse(header.sourceId()),
                source.map(Source::licence).orElse(null),
                source.map(Source::attribution).orElse(null),
                header.observedOn());
    }
}
