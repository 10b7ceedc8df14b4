package it.atlante.search.pages;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.network.Network;
import it.atlante.catalogue.network.Networks;
import it.atlante.catalogue.network.Tie;
import it.atlante.catalogue.network.TieDetails;
import it.atlante.catalogue.network.Ties;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.Family;
import it.atlante.search.engine.Filters;
import it.atlante.search.engine.Hit;
import it.atlante.search.engine.Paging;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.Sort;
import it.atlante.search.pages.RecordPage.Link;
import it.atlante.search.pages.RecordPage.Related;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What belongs to an organisation: its services and housing, its ties and networks; each only where the audience may see both ends. */
@Component
class RelatedRecords {

    private final SearchEngine engine;
    private final Ties ties;
    private final Networks networks;
    private final Vocabulary vocabulary;
    private final Clock clock;

    RelatedRecords(SearchEngine engine, Ties ties, Networks networks, Vocabulary vocabulary, Clock clock) {
        this.engine = engine;
        this.ties = ties;
        this.networks = networks;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    List<Related> of(UUID organisation, Audience audience, Locale locale) {
        return Stream.of(
                        new Related("related.services", resources(organisation, Family.SERVICE, audience)),
                        new Related("related.housing", resources(organisation, Family.HOUSING, audience)),
                        new Related("related.networks", networks(organisation, audience, locale)),
                        new Related("related.ties", ties(organisation, audience, locale)))
                .filter(related -> !related.links().isEmpty())
                .toList();
    }

    private List<Link> resources(UUID organisation, Family family, Audience audience) {
        SearchQuery query = SearchQuery.everything(audience, LocalDateTime.now(clock))
                .withFilters(new Filters(
                        Map.of(
                                Dimension.ORGANISATION, Set.of(organisation.toString()),
                                Dimension.FAMILY, Set.of(family.code())),
                        null,
                        null,
                        null))
                .withPaging(new Paging(Sort.RELEVANCE, Paging.MAX_LIMIT, null));
        // A service is one document for each of its places, and one line here.
        Map<String, Link> links = new LinkedHashMap<>();
        engine.search(query).hits().stream()
                .map(Hit::document)
                .sorted(java.util.Comparator.comparing(ResourceDocument::name))
                .forEach(document -> links.merge(document.recordId(), link(document, audience), (one, other) -> one));
        return List.copyOf(links.values());
    }

    private static Link link(ResourceDocument document, Audience audience) {
        return new Link(
                document.name(),
                "/risorse/" + document.family().code() + "/" + document.recordId(),
                document.placeFor(audience).locality(),
                document.verification().demonstration());
    }

    private List<Link> networks(UUID organisation, Audience audience, Locale locale) {
        List<Link> links = new ArrayList<>();
        for (Tie tie : visible(organisation, audience)) {
            UUID network = tie.details().networkId();
            Optional<Network> found = network == null ? Optional.empty() : networks.findById(network);
            found.filter(it -> !it.removed() && it.header().sharing().visibleTo(audience))
                    .ifPresent(it -> links.add(new Link(
                            it.details().name(),
                            null,
                            vocabulary.label(Scheme.TIE_KINDS, tie.details().kind(), locale),
                            it.header().demonstration())));
        }
        return links;
    }

    private List<Link> ties(UUID organisation, Audience audience, Locale locale) {
        List<Link> links = new ArrayList<>();
        for (Tie tie : visible(organisation, audience)) {
            TieDetails details = tie.details();
            UUID to = details.toOrganisationId();
            if (to == null) {
                continue;
            }
            UUID other = to.equals(organisation) ? details.fromOrganisationId() : to;
            engine.find(other.toString(), audience)
                    .ifPresent(body -> links.add(new Link(
                            body.name(),
                            "/risorse/" + Family.ORGANISATION.code() + "/" + other,
                            vocabulary.label(Scheme.TIE_KINDS, details.kind(), locale),
                            tie.header().demonstration())));
        }
        return links;
    }

    private List<Tie> visible(UUID organisation, Audience audience) {
        return ties.listByOrganisation(organisation).stream()
                .filter(tie -> tie.header().sharing().visibleTo(audience))
                .toList();
    }
}
