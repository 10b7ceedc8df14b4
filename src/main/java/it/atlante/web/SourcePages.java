package it.atlante.web;

import it.atlante.access.Viewers;
import it.atlante.catalogue.Audience;
import it.atlante.catalogue.source.Source;
import it.atlante.catalogue.source.Sources;
import it.atlante.ingest.LastImports;
import it.atlante.ingest.LastImports.LastImport;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.Paging;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.Sort;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages about the service itself: where its data come from, and how accessible it is. */
@Controller
class SourcePages {

    private final Sources sources;
    private final SearchEngine engine;
    private final LastImports lastImports;
    private final Viewers viewers;
    private final Clock clock;

    SourcePages(Sources sources, SearchEngine engine, LastImports lastImports, Viewers viewers, Clock clock) {
        this.lastImports = lastImports;
        this.sources = sources;
        this.engine = engine;
        this.viewers = viewers;
        this.clock = clock;
    }

    /**
     * A source in the list.
     *
     * @param count resources from it that the viewer may find; areas of a city's map are no resources
     * @param imported day of the last import that came to its end, in the reader's words; null when there was none
     * @param lastImport the same import with its numbers, for staff alone: they count records that others may not see; null for others
     */
    record Line(
            Source source,
            long count,
            @Nullable String imported,
            @Nullable LastImport lastImport) {}

    @GetMapping("/fonti")
    String sources(Model model, Locale locale) {
        Audience audience = viewers.current().audience();
        SearchQuery query = SearchQuery.everything(audience, LocalDateTime.now(clock))
                .withPaging(new Paging(Sort.RELEVANCE, 0, null))
                .withFacets(Set.of(Dimension.SOURCE));
        Map<String, Long> counts = engine.search(query).facets().getOrDefault(Dimension.SOURCE, Map.of());
        Map<String, LastImport> imports = lastImports.bySource();
        List<Line> lines = sources.findAll().stream()
                .map(source -> line(
                        source,
                        counts.getOrDefault(source.id(), 0L),
                        imports.get(source.id()),
                        new Reader(audience, locale)))
                .sorted(Comparator.comparing(line -> line.source().title()))
                .toList();
        model.addAttribute("lines", lines);
        return "sources";
    }

    private record Reader(Audience audience, Locale locale) {}

    private Line line(Source source, long count, @Nullable LastImport last, Reader reader) {
        String imported = last == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(reader.locale())
                        .format(last.endedAt().atZone(clock.getZone()));
        return new Line(source, count, imported, reader.audience() == Audience.STAFF ? last : null);
    }

    @GetMapping("/accessibilita")
    String accessibility() {
        return "accessibility";
    }
}
