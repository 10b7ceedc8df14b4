package it.atlante.web;

import it.atlante.access.Viewers;
import it.atlante.catalogue.source.Source;
import it.atlante.catalogue.source.Sources;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.Paging;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.Sort;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages about the service itself: where its data come from, and how accessible it is. */
@Controller
class SourcePages {

    private final Sources sources;
    private final SearchEngine engine;
    private final Viewers viewers;
    private final Clock clock;

    SourcePages(Sources sources, SearchEngine engine, Viewers viewers, Clock clock) {
        this.sources = sources;
        this.engine = engine;
        this.viewers = viewers;
        this.clock = clock;
    }

    /**
     * A source in the list.
     *
     * @param count resources from it that the viewer may find; areas of a city's map are no resources
     */
    record Line(Source source, long count) {}

    @GetMapping("/fonti")
    String sources(Model model) {
        SearchQuery query = SearchQuery.everything(viewers.current().audience(), LocalDateTime.now(clock))
                .withPaging(new Paging(Sort.RELEVANCE, 0, null))
                .withFacets(Set.of(Dimension.SOURCE));
        Map<String, Long> counts = engine.search(query).facets().getOrDefault(Dimension.SOURCE, Map.of());
        List<Line> lines = sources.findAll().stream()
                .map(source -> new Line(source, counts.getOrDefault(source.id(), 0L)))
                .sorted(Comparator.comparing(line -> line.source().title()))
                .toList();
        model.addAttribute("lines", lines);
        return "sources";
    }

    @GetMapping("/accessibilita")
    String accessibility() {
        return "accessibility";
    }
}
