package it.atlante.catalogue.editing;

import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.Field;
import it.atlante.catalogue.editing.form.FieldGroup;
import it.atlante.catalogue.editing.form.FieldKind;
import it.atlante.catalogue.editing.form.Option;
import it.atlante.catalogue.housing.Capacity;
import it.atlante.catalogue.vocabulary.Scheme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Capacities: for each unit type how many there are, how many are free and when they were counted. */
@Component
class CapacityFields {

    /** Beyond the capacity of any system of reception in Italy; a larger number is a slip of the hand. */
    private static final int MOST_UNITS = 1_000_000;

    private final Choices choices;
    private final Clock clock;

    CapacityFields(Choices choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    List<FieldGroup> groups(Locale locale) {
        return choices.terms(Scheme.UNITS, locale).stream()
                .map(unit -> new FieldGroup(
                        "capacity",
                        unit.label(),
                        List.of(
                                field(FieldKind.NUMBER, unit, "maximum"),
                                field(FieldKind.NUMBER, unit, "available"),
                                field(FieldKind.DATE, unit, "updated"))))
                .toList();
    }

    private static Field field(FieldKind kind, Option unit, String part) {
        return Field.of(kind, name(unit.value(), part)).labelled("capacity." + part);
    }

    private static String name(String unit, String part) {
        return "capacity." + unit + "." + part;
    }

    void fill(List<Capacity> capacities, MultiValueMap<String, String> answers) {
        for (Capacity capacity : capacities) {
            answers.set(name(capacity.unit(), "maximum"), shown(capacity.maximum()));
            answers.set(name(capacity.unit(), "available"), shown(capacity.available()));
            answers.set(name(capacity.unit(), "updated"), shown(capacity.updated()));
        }
    }

    private static @Nullable String shown(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** @param known the capacities as they are: a count whose day its source does not say may stay without one */
    List<Capacity> read(Answers answers, List<Capacity> known) {
        List<Capacity> capacities = new ArrayList<>();
        for (Option unit : choices.terms(Scheme.UNITS, Locale.ITALIAN)) {
            read(answers, unit.value(), known).ifPresent(capacities::add);
        }
        return capacities;
    }

    private Optional<Capacity> read(Answers answers, String unit, List<Capacity> known) {
        Integer maximum = answers.number(name(unit, "maximum"), 0, MOST_UNITS);
        String availableName = name(unit, "available");
        Integer available = answers.number(availableName, 0, MOST_UNITS);
        String updatedName = name(unit, "updated");
        LocalDate updated = answers.date(updatedName);
        if (maximum != null && available != null && available > maximum) {
            answers.problem(availableName, "moreFreeThanAll", maximum);
            return Optional.empty();
        }
        boolean asBefore = known.stream()
                .anyMatch(it ->
                        it.unit().equals(unit) && it.updated() == null && Objects.equals(it.available(), available));
        if (available != null && !asBefore && !answers.given(updatedName)) {
            answers.problem(updatedName, "countedWhen");
        }
        if (updated != null && updated.isAfter(LocalDate.now(clock))) {
            answers.problem(updatedName, "future");
        }
        if (maximum == null && available == null) {
            if (updated != null) {
                answers.problem(availableName, "countedWhat");
            }
            return Optional.empty();
        }
        return Optional.of(new Capacity(unit, maximum, available, updated));
    }
}
