package it.atlante.catalogue.editing;

import it.atlante.catalogue.hours.OpeningHours;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads opening hours while they are typed. */
@RestController
class HoursPreview {

    /**
     * What was understood.
     *
     * @param text the hours in words; empty when they were not understood
     * @param remark what a strict reader objects to, in English; empty when nothing
     */
    record Reading(boolean valid, String text, String remark) {}

    @GetMapping(path = "/redazione/orari", produces = MediaType.APPLICATION_JSON_VALUE)
    Reading read(@RequestParam String text, Locale locale) {
        if (text.length() > PlaceEditor.HOURS_LENGTH) {
            return new Reading(false, "", "");
        }
        return OpeningHours.tryParse(text.strip())
                .map(hours ->
                        new Reading(true, hours.describe(locale), hours.remark().orElse("")))
                .orElse(new Reading(false, "", ""));
    }
}
