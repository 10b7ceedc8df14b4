package it.atlante.search.pages;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.area.AreaDetails;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.area.Areas;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.services.ServiceDetails;
import it.atlante.catalogue.services.ServiceStatus;
import it.atlante.catalogue.services.Services;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.search.ResourceView;
import it.atlante.search.engine.Family;
import it.atlante.search.pages.RecordPage.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to know of a record beyond its name, place and hours, in the order in which people ask. */
@Component
class RecordFacts {

    private final Services services;
    private final Organisations organisations;
    private final Areas areas;
    private final AreaLookup lookup;
    private final Vocabulary vocabulary;
    private final Words words;

    RecordFacts(
            Services services,
            Organisations organisations,
            Areas areas,
            AreaLookup lookup,
            Vocabulary vocabulary,
            Words words) {
        this.services = services;
        this.organisations = organisations;
        this.areas = areas;
        this.lookup = lookup;
        this.vocabulary = vocabulary;
        this.words = words;
    }

    /** Whether the record is a service that is closed for the time being. */
    boolean closed(Family family, UUID id) {
        return family == Family.SERVICE
                && services.findById(id)
                        .filter(service -> service.details().status() == ServiceStatus.TEMPORARILY_CLOSED)
                        .isPresent();
    }

    /** Who reads, in which language. */
    record Viewing(Audience audience, Locale locale) {}

    List<Fact> of(Family family, ResourceView view, Viewing viewing) {
        UUID id = UUID.fromString(view.recordId());
        Locale locale = viewing.locale();
        List<Fact> facts = new ArrayList<>();
        add(facts, "kind." + view.family(), view.kindLabel());
        codes(facts, view, "category", "target");
        switch (family) {
            case SERVICE -> services.findById(id).ifPresent(service -> addAll(facts, service.details(), viewing));
            case ORGANISATION -> organisations.findById(id).ifPresent(body -> addAll(facts, body.details(), locale));
            case AREA -> areas.findById(id).ifPresent(area -> addAll(facts, area.details(), locale));
            case HOUSING, LANDMARK -> {
                // All that is known of them is on every resource.
            }
        }
        codes(facts, view, "language", "cost", "phase");
        return facts;
    }

    private void addAll(List<Fact> facts, ServiceDetails details, Viewing viewing) {
        add(facts, "fact.eligibility", details.eligibilityDescription());
        add(facts, "fact.age", age(details.minimumAge(), details.maximumAge(), viewing.locale()));
        add(facts, "fact.apply", details.applicationProcess());
        add(facts, "fact.fees", details.feesDescription());
        addList(
                facts,
                "fact.serves",
                details.serviceAreas().stream()
                        .flatMap(area -> lookup.find(area).stream())
                        .filter(area -> area.visibleTo(viewing.audience()))
                        .map(AreaRef::name)
                        .toList());
    }

    private void addAll(List<Fact> facts, OrganisationDetails details, Locale locale) {
        addList(
                facts,
                "fact.roles",
                details.roles().stream()
                        .map(role -> vocabulary.label(Scheme.ROLES, role, locale))
                        .toList());
        add(facts, "fact.taxCode", details.taxCode());
        add(facts, "fact.runts", details.runts());
    }

    private void addAll(List<Fact> facts, AreaDetails details, Locale locale) {
        add(facts, "fact.designatedBy", details.designatedBy());
        add(
                facts,
                "fact.designatedOn",
                details.designatedOn() == null ? null : words.date(details.designatedOn(), locale));
        add(facts, "fact.designationRule", details.designationRule());
        if (details.approximate()) {
            add(facts, "fact.boundary", words.text("fact.boundary.approximate", locale));
        }
    }

    private @Nullable String age(@Nullable Integer minimum, @Nullable Integer maximum, Locale locale) {
        if (minimum == null) {
            return maximum == null ? null : words.text("age.until", locale, maximum);
        }
        return maximum == null
                ? words.text("age.from", locale, minimum)
                : words.text("age.between", locale, minimum, maximum);
    }

    private static void codes(List<Fact> facts, ResourceView view, String... dimensions) {
        for (String dimension : dimensions) {
            addList(
                    facts,
                    "facet." + dimension,
                    view.codes().getOrDefault(dimension, List.of()).stream()
                            .map(ResourceView.CodeView::label)
                            .toList());
        }
    }

    private static void add(List<Fact> facts, String label, @Nullable String value) {
        addList(facts, label, value == null ? List.of() : List.of(value));
    }

    private static void addList(List<Fact> facts, String label, List<String> values) {
        if (!values.isEmpty()) {
            facts.add(new Fact(label, values));
        }
    }
}
