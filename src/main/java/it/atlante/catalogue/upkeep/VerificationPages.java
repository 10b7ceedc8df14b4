package it.atlante.catalogue.upkeep;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.upkeep.Verifications.Seen;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** "È ancora valido?": the answer yes, from the page of a record. The answer no is the record's form. */
@Controller
class VerificationPages {

    private final Verifications verifications;

    VerificationPages(Verifications verifications) {
        this.verifications = verifications;
    }

    @PostMapping("/redazione/verifiche")
    ModelAndView confirm(
            @RequestParam("record") String key,
            @RequestParam(required = false) @Nullable String verifiedBy,
            Principal principal) {
        Seen seen = Seen.parse(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String href = "/risorse/" + seen.type().name().toLowerCase(Locale.ROOT) + "/" + seen.id();
        try {
            String by = Objects.requireNonNullElse(verifiedBy, "");
            Verifications.Outcome outcome = verifications.confirm(List.of(seen), by, Actor.person(principal.getName()));
            return outcome.changed() == 0
                    ? new ModelAndView("redirect:" + href + "?verificata")
                    : refused("upkeep.changed", href, HttpStatus.CONFLICT);
        } catch (InvalidField notABody) {
            return refused("upkeep.verifiedBy.wrong", href, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static ModelAndView refused(String problem, String href, HttpStatus status) {
        ModelAndView page = new ModelAndView("upkeep/rifiutata")
                .addObject("problem", problem)
                .addObject("href", href);
        page.setStatus(status);
        return page;
    }
}
