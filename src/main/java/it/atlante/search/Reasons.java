package it.atlante.search;

import it.atlante.search.ResourceView.CapacityView;
import it.atlante.search.engine.Hit;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says why a result is where it is in the list, from the same signals that ranked it. */
final class Reasons {

    private final Wording wording;
    private final Locale locale;
    private final DateTimeFormatter day;

    Reasons(Wording wording, Locale locale) {
        this.wording = wording;
        this.locale = locale;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    List<String> of(Hit hit, ResourceView view) {
        List<String> why = new ArrayList<>();
        if (hit.textMatch() != null) {
            why.add(wording.text("why.text." + hit.textMatch().name().toLowerCase(Locale.ROOT), locale));
        }
        addDistance(why, view.place());
        addOpening(why, view);
        addPlaces(why, view.capacities());
        addFreshness(why, view.freshness());
        return why;
    }

    private void addDistance(List<String> why, ResourceView.PlaceView place) {
        Long meters = place.distanceMeters();
        if (meters == null) {
            return;
        }
        if (place.disclosure().equals("area")) {
            why.add(wording.text("why.distance.area", locale, meters));
        } else if (place.walkingMinutes() == null) {
            why.add(wording.text("why.distance", locale, meters));
        } else {
            why.add(wording.text("why.distance.walking", locale, meters, place.walkingMinutes()));
        }
    }

    private void addOpening(List<String> why, ResourceView view) {
        if (!view.opening().state().equals("unknown")) {
            why.add(view.opening().stateLabel());
        }
    }

    private void addPlaces(List<String> why, List<CapacityView> capacities) {
        for (CapacityView capacity : capacities) {
            if (capacity.free() != null && capacity.free() > 0) {
                why.add(
                        capacity.counted() == null
                                ? wording.text("why.places.undated", locale, capacity.free(), capacity.unitLabel())
                                : wording.text(
                                        "why.places",
                                        locale,
                                        capacity.free(),
                                        capacity.unitLabel(),
                                        day.format(capacity.counted())));
            }
        }
    }

    private void addFreshness(List<String> why, ResourceView.FreshnessView freshness) {
        if (freshness.verifiedOn() != null && freshness.verifiedBy() != null) {
            why.add(wording.text("why.verified", locale, day.format(freshness.verifiedOn()), freshness.verifiedBy()));
        } else if (freshness.freshOn() != null) {
            why.add(wording.text("why.observed", locale, day.format(freshness.freshOn())));
        } else {
            why.add(wording.text("why.unverified", locale));
        }
    }
}
