package it.atlante.territory.pages;

import it.atlante.access.Viewers;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.search.UnknownRecord;
import it.atlante.territory.VisibleAreas;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of neighbourhoods, districts, municipalities and disadvantaged areas. */
@Controller
class AreaPageController {

    /** The kinds that have a list, in the order in which it offers them. */
    private static final List<AreaKind> LISTED =
            List.of(AreaKind.NIL, AreaKind.MUNICIPIO, AreaKind.COMUNE, AreaKind.DISADVANTAGED);

    private final AreaPages pages;
    private final VisibleAreas visible;
    private final Viewers viewers;

    AreaPageController(AreaPages pages, VisibleAreas visible, Viewers viewers) {
        this.pages = pages;
        this.visible = visible;
        this.viewers = viewers;
    }

    @GetMapping("/quartieri")
    String list(@RequestParam(defaultValue = "NIL") String kind, Model model) {
        AreaKind chosen = LISTED.stream()
                .filter(listed -> listed.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var audience = viewers.current().audience();
        model.addAttribute("kind", chosen);
        model.addAttribute(
                "kinds",
                LISTED.stream()
                        .filter(listed -> !visible.listCurrent(listed, audience).isEmpty())
                        .toList());
        model.addAttribute("lines", pages.list(chosen, audience));
        return "areas";
    }

    @GetMapping("/quartieri/{idOrKey}")
    String area(@PathVariable String idOrKey, Locale locale, Model model) {
        try {
            model.addAttribute("page", pages.of(idOrKey, viewers.current().audience(), locale));
        } catch (UnknownRecord unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unknown);
        }
        return "area";
    }
}
