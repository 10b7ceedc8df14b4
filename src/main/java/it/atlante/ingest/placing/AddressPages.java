package it.atlante.ingest.placing;

import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.StaleRecord;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.catalogue.source.Source;
import it.atlante.catalogue.source.Sources;
import it.atlante.geo.GeoPoint;
import it.atlante.ingest.placing.AddressAnswers.Answer;
import it.atlante.ingest.placing.AddressCandidates.Reading;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The queue of addresses: choose a proposed place, put the point on the map by hand, or say that none is needed. */
@Controller
@RequestMapping(AddressQueue.PATH)
class AddressPages {

    /** Beyond, nobody turns pages. */
    private static final int LAST_PAGE = 100_000;

    private static final List<PointPrecision> PRECISIONS =
            List.of(PointPrecision.EXACT, PointPrecision.STREET, PointPrecision.LOCALITY, PointPrecision.AREA);

    private final AddressQueue queue;
    private final AddressAnswers answers;
    private final AddressCandidates candidates;
    private final Sources sources;

    AddressPages(AddressQueue queue, AddressAnswers answers, AddressCandidates candidates, Sources sources) {
        this.queue = queue;
        this.answers = answers;
        this.candidates = candidates;
        this.sources = sources;
    }

    /** A line of the queue: an address and what is read in it. */
    record Line(WaitingAddress address, String source, Reading reading) {}

    /** A source to filter by. */
    record Choice(String id, String title, long count) {}

    /**
     * What a person sent.
     *
     * @param lat as written, with a point or a comma
     */
    record Sent(
            @Nullable String versione,
            @Nullable String lat,
            @Nullable String lon,
            @Nullable String precisione) {

        private static final Sent NOTHING = new Sent(null, null, null, null);
    }

    /**
     * The queue.
     *
     * @param fonte id of a source; all when empty
     * @param pagina from 0; the first when it is no number
     * @param esito what became of the last answer: {@code salvato}, {@code lasciato} or {@code via}
     */
    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String fonte,
            @RequestParam(defaultValue = "0") String pagina,
            @RequestParam(defaultValue = "") String esito,
            Locale locale) {
        Map<String, String> titles = titles();
        int page = pagina.matches("\\d{1,6}") ? Math.min(Integer.parseInt(pagina), LAST_PAGE) : 0;
        AddressQueue.Page found = queue.list(fonte.isBlank() ? null : fonte, page);
        List<AddressQueue.OfSource> waiting = queue.sources();
        return new ModelAndView("ingest/indirizzi")
                .addObject("outcome", esito)
                .addObject("source", fonte)
                .addObject(
                        "sources",
                        waiting.stream()
                                .map(it -> new Choice(
                                        it.sourceId(), titles.getOrDefault(it.sourceId(), it.sourceId()), it.count()))
                                .toList())
                .addObject(
                        "count",
                        waiting.stream()
                                .filter(it -> fonte.isBlank() || it.sourceId().equals(fonte))
                                .mapToLong(AddressQueue.OfSource::count)
                                .sum())
                .addObject("page", page)
                .addObject("more", found.more())
                .addObject(
                        "lines",
                        found.addresses().stream()
                                .map(it -> line(it, titles, locale))
                                .toList());
    }

    private Line line(WaitingAddress address, Map<String, String> titles, Locale locale) {
        return new Line(
                address,
                titles.getOrDefault(address.sourceId(), address.sourceId()),
                candidates.of(address.location(), locale));
    }

    private Map<String, String> titles() {
        return sources.findAll().stream().collect(Collectors.toMap(Source::id, Source::title));
    }

    @GetMapping("/{id}")
    ModelAndView address(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fonte,
            @RequestParam(defaultValue = "") String esito,
            Locale locale) {
        return page(id, fonte, Sent.NOTHING, locale).addObject("outcome", esito);
    }

    private ModelAndView page(UUID id, String source, Sent sent, Locale locale) {
        WaitingAddress address = queue.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Line line = line(address, titles(), locale);
        GeoPoint point = address.location().geoPoint();
        return new ModelAndView("ingest/indirizzo")
                .addObject("line", line)
                .addObject("source", source)
                .addObject("outcome", "")
                .addObject("precisions", PRECISIONS)
                .addObject("lat", sent.lat() != null ? sent.lat() : point == null ? "" : Double.toString(point.lat()))
                .addObject("lon", sent.lon() != null ? sent.lon() : point == null ? "" : Double.toString(point.lon()))
                .addObject(
                        "precision",
                        sent.precisione() != null
                                ? sent.precisione()
                                : point == null
                                        ? PointPrecision.EXACT.name()
                                        : address.location().pointPrecision().name())
                .addObject(
                        "near",
                        line.reading().candidates().stream()
                                .map(it -> it.lat() + "," + it.lon())
                                .collect(Collectors.joining(";")));
    }

    /** Puts the location at a point: a proposed one, or one that the person wrote or pointed at. */
    @PostMapping("/{id}")
    ModelAndView place(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fonte,
            Sent sent,
            Principal principal,
            Locale locale) {
        requireThere(id);
        try {
            answers.place(id, answer(sent), principal.getName());
        } catch (StaleRecord | ObjectOptimisticLockingFailureException meanwhile) {
            return refused(page(id, fonte, sent, locale), HttpStatus.CONFLICT, "placing.problem.changed");
        } catch (InvalidField wrong) {
            return refused(
                    page(id, fonte, sent, locale),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "placing.problem." + wrong.field());
        }
        return next(fonte, "salvato");
    }

    /** Settles an address without changing the location. */
    @PostMapping("/{id}/cosi")
    ModelAndView leave(@PathVariable UUID id, @RequestParam(defaultValue = "") String fonte, Principal principal) {
        requireThere(id);
        answers.leave(id, principal.getName());
        return next(fonte, "lasciato");
    }

    private void requireThere(UUID id) {
        if (queue.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** On to the next address of the same source; to the queue when none is left. */
    private ModelAndView next(String source, String outcome) {
        UriComponentsBuilder to = UriComponentsBuilder.fromPath(AddressQueue.PATH);
        queue.next(source.isBlank() ? null : source).ifPresent(next -> to.pathSegment(next.toString()));
        if (!source.isBlank()) {
            to.queryParam("fonte", source);
        }
        return new ModelAndView(
                "redirect:" + to.queryParam("esito", outcome).build().encode().toUriString());
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus status, String problem) {
        page.setStatus(status);
        return page.addObject("problem", problem);
    }

    private static Answer answer(Sent sent) {
        if (sent.versione() == null || !sent.versione().matches("\\d{1,18}")) {
            throw new InvalidField("version", String.valueOf(sent.versione()), "a whole number");
        }
        GeoPoint point = new GeoPoint(degrees("lat", sent.lat(), 90), degrees("lon", sent.lon(), 180));
        PointPrecision precision = PRECISIONS.stream()
                .filter(it -> it.name().equals(sent.precisione()))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidField("precision", String.valueOf(sent.precisione()), String.valueOf(PRECISIONS)));
        return new Answer(point, precision, Long.parseLong(sent.versione()));
    }

    private static double degrees(String field, @Nullable String text, double limit) {
        String number = text == null ? "" : text.strip().replace(',', '.');
        if (!number.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?") || Math.abs(Double.parseDouble(number)) > limit) {
            throw new InvalidField(field, number, "degrees from -" + limit + " to " + limit);
        }
        return Double.parseDouble(number);
    }
}
