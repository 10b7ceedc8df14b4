package it.atlante.search.pages;

import it.atlante.access.Viewers;
import it.atlante.catalogue.Audience;
import it.atlante.search.ResourceView;
import it.atlante.search.ResourceViews;
import it.atlante.search.engine.SearchEngine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The print sheet: what to hand over of selected results, on A4. */
@Controller
class PrintSheetController {

    /** The most records on a sheet: a dozen pages. */
    static final int MOST = 50;

    private final SearchEngine engine;
    private final ResourceViews views;
    private final Viewers viewers;
    private final Words words;
    private final Clock clock;

    PrintSheetController(SearchEngine engine, ResourceViews views, Viewers viewers, Words words, Clock clock) {
        this.engine = engine;
        this.views = views;
        this.viewers = viewers;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A record on the sheet.
     *
     * @param view for what is printed as it is
     * @param card for what is printed in words
     */
    record Entry(ResourceView view, HitCard card) {}

    /** @param id of documents; those that the viewer may not see, or that are gone, are counted and left out */
    @GetMapping("/stampa")
    String sheet(@RequestParam(defaultValue = "") List<String> id, Locale locale, Model model) {
        Audience audience = viewers.current().audience();
        List<String> wanted = id.stream().distinct().limit(MOST).toList();
        List<Entry> entries = wanted.stream()
                .flatMap(document -> engine.find(document, audience).stream())
                .map(document -> views.of(document, audience, locale))
                .map(view -> new Entry(view, words.card(view, locale)))
                .toList();
        model.addAttribute("entries", entries);
        model.addAttribute("missing", wanted.size() - entries.size());
        model.addAttribute("tooMany", id.stream().distinct().count() > MOST);
        model.addAttribute("printedOn", words.date(LocalDate.now(clock), locale));
        return "print";
    }
}
