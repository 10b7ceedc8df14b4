package it.atlante.api;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.place.DisclosureByAudience;
import it.atlante.catalogue.source.Source;
import it.atlante.catalogue.source.Sources;
import it.atlante.geo.GeoPoint;
import it.atlante.search.indexing.Indexer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A small fixed catalogue: two neighbourhoods of an invented city, a handful of resources in them. */
@TestConfiguration(proxyBeanMethods = false)
class SmallCatalogue {

    static final Draft LORETO =
            Territory.area(AreaKind.NIL, "1", "Loreto di prova", new Envelope(9.20, 9.24, 45.47, 45.50));
    static final Draft ISOLA =
            Territory.area(AreaKind.NIL, "2", "Isola di prova", new Envelope(9.16, 9.20, 45.47, 45.50));
    static final Draft COMUNE =
            Territory.area(AreaKind.COMUNE, "015146", "Milano", new Envelope(9.10, 9.30, 45.40, 45.55));
    static final Draft QUARTER = Territory.area(
            AreaKind.DISADVANTAGED, "d1", "Quadrilatero di prova", new Envelope(9.205, 9.215, 45.475, 45.485));

    static final Draft BODY = Territory.organisation("ente-1", "Cooperativa di prova", null);
    static final Draft NEAR =
            Territory.location("sede-1", "Via delle Prove 1", new GeoPoint(45.4801, 9.2101), DisclosureByAudience.OPEN);
    static final Draft FAR = Territory.location(
            "sede-2", "Via delle Prove 99", new GeoPoint(45.4901, 9.1801), DisclosureByAudience.OPEN);
    static final Draft SECRET = Territory.location(
            "sede-3",
            "Via Segreta 7",
            new GeoPoint(45.4777, 9.2277),
            new DisclosureByAudience(Disclosure.HIDDEN, Disclosure.AREA, Disclosure.EXACT));

    static final Draft ITALIAN = Territory.service(
            "corso",
            new Territory.Offer(
                    "Corso di italiano di prova",
                    "Lezioni per donne, la sera",
                    List.of("italiano-l2"),
                    List.of("donne")),
            BODY.id(),
            List.of());
    static final Draft ITALIAN_NEAR = Territory.at("corso-1", ITALIAN.id(), NEAR.id(), "Mo-Fr 09:00-12:00");
    static final Draft ITALIAN_FAR = Territory.at("corso-2", ITALIAN.id(), FAR.id(), "Mo-Fr 17:00-20:00");
    static final Draft REGISTRY = Territory.service(
            "anagrafe",
            new Territory.Offer("Anagrafe di prova", "Residenza e documenti", List.of("anagrafe"), List.of("tutti")),
            BODY.id(),
            List.of(ISOLA.id()));
    static final Draft REGISTRY_FAR = Territory.at("anagrafe-1", REGISTRY.id(), FAR.id(), "Mo-Fr 08:30-15:30");
    static final Draft SHELTER = Territory.housing("rifugio", "Casa protetta di prova", BODY.id(), SECRET.id());
    static final Draft HOUSE = Territory.housing("casa", "Centro di prova", BODY.id(), NEAR.id());
    static final Draft SQUARE = Territory.landmark("piazza", "Piazza di prova", FAR.id());

    private SmallCatalogue() {}

    static List<Draft> drafts() {
        Draft inner = Territory.organisation("ente-2", "Ente riservato di prova", null);
        List<Draft> drafts = new ArrayList<>(List.of(
                LORETO,
                ISOLA,
                COMUNE,
                QUARTER,
                BODY,
                NEAR,
                FAR,
                SECRET,
                ITALIAN,
                ITALIAN_NEAR,
                ITALIAN_FAR,
                REGISTRY,
                REGISTRY_FAR,
                SHELTER,
                HOUSE,
                SQUARE));
        drafts.addAll(Measured.drafts());
        drafts.add(new Draft(inner.id(), inner.details(), inner.header().withSharing(Sharing.NETWORK)));
        return drafts;
    }

    @Bean
    ApplicationRunner smallCatalogue(Catalogue catalogue, Sources sources, Indexer indexer) {
        return arguments -> {
            sources.save(new Source(Territory.SOURCE, "Dati di prova")
                    .publishedBy("Nessuno", "CC0-1.0")
                    .attributedAs("Dati inventati per le prove", null));
            catalogue.saveAll(drafts(), Actor.person("prova"));
            if (!indexer.awaitCaughtUp(Duration.ofSeconds(30))) {
                throw new IllegalStateException("not indexed: " + indexer.failure());
            }
        };
    }
}
