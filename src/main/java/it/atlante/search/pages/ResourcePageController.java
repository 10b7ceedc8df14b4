package it.atlante.search.pages;

import it.atlante.access.Viewers;
import it.atlante.catalogue.Audience;
import it.atlante.catalogue.upkeep.RecordUpkeeps;
import it.atlante.search.Resources;
import it.atlante.search.engine.Family;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of a record, and the form that reports an error in it. What the viewer may not see is not found. */
@Controller
class ResourcePageController {

    private final ResourcePages pages;
    private final RecordUpkeeps upkeeps;
    private final Resources resources;
    private final Viewers viewers;

    ResourcePageController(ResourcePages pages, RecordUpkeeps upkeeps, Resources resources, Viewers viewers) {
        this.upkeeps = upkeeps;
        this.resources = resources;
        this.pages = pages;
        this.viewers = viewers;
    }

    @GetMapping("/risorse/{family}/{recordId}")
    String record(@PathVariable String family, @PathVariable String recordId, Locale locale, Model model) {
        Optional<RecordPage> page = find(family, recordId, locale);
        if (page.isEmpty()) {
            return moved(family, recordId);
        }
        RecordPage record = page.get();
        model.addAttribute("record", record);
        if (viewers.current().audience() == Audience.STAFF) {
            upkeeps.find(record.type(), record.id()).ifPresent(upkeep -> model.addAttribute("upkeep", upkeep));
        }
        return "record";
    }

    /** The form has a page of its own: its token needs a session, and reading a record shall need none. */
    @GetMapping("/risorse/{family}/{recordId}/segnala")
    String report(@PathVariable String family, @PathVariable String recordId, Locale locale, Model model) {
        model.addAttribute("record", get(family, recordId, locale));
        return "report";
    }

    /** A record that was recognised as another one sends there; the merge may be undone, so not for ever. */
    private String moved(String family, String recordId) {
        return Family.find(family)
                .flatMap(known -> uuid(recordId))
                .flatMap(id -> resources.findSurvivor(id, viewers.current().audience()))
                .map(survivor -> "redirect:/risorse/" + family + "/" + survivor + "?unita")
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private RecordPage get(String family, String recordId, Locale locale) {
        return find(family, recordId, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<RecordPage> find(String family, String recordId, Locale locale) {
        return Family.find(family).flatMap(known -> uuid(recordId)
                .flatMap(id -> pages.find(known, id, viewers.current().audience(), locale)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
