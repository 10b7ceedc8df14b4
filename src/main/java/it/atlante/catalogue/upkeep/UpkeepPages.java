package it.atlante.catalogue.upkeep;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.quality.QualityRules;
import it.atlante.catalogue.source.Source;
import it.atlante.catalogue.source.Sources;
import it.atlante.catalogue.upkeep.DueFilter.Asked;
import it.atlante.catalogue.upkeep.Verifications.Seen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The queue of what is due: organisations, the records of one, their confirmation, and their table to be sent. */
@Controller
@RequestMapping("/amministrazione/da-verificare")
class UpkeepPages {

    private final DueRecords due;
    private final DueWords words;
    private final UpkeepSettings settings;
    private final Verifications verifications;
    private final Organisations organisations;
    private final Sources sources;

    UpkeepPages(
            DueRecords due,
            DueWords words,
            UpkeepSettings settings,
            Verifications verifications,
            Organisations organisations,
            Sources sources) {
        this.due = due;
        this.words = words;
        this.settings = settings;
        this.verifications = verifications;
        this.organisations = organisations;
        this.sources = sources;
    }

    /** An organisation with its oldest day in words; null when some record has none. */
    record OrganisationLine(
            DueOrganisation organisation, @Nullable String oldest) {}

    /** A record with its reasons in words. */
    record RecordLine(DueRecord record, String source, List<String> reasons) {}

    @GetMapping
    ModelAndView organisations(Asked asked, Locale locale) {
        ModelAndView page = page("upkeep/enti", asked);
        try {
            DueFilter filter = DueFilter.of(asked, settings.quality());
            DueRecords.Page<DueOrganisation> found = due.organisations(filter, asked.page());
            page.addObject("more", found.more());
            page.addObject("page", asked.page());
            page.addObject(
                    "lines",
                    found.items().stream()
                            .map(it -> new OrganisationLine(it, words.dateOrNull(it.oldest(), locale)))
                            .toList());
            return page;
        } catch (InvalidField refused) {
            return refused(page, refused);
        }
    }

    @GetMapping("/{ente}")
    ModelAndView records(
            @PathVariable("ente") String key,
            @RequestParam(name = "confermate", required = false) @Nullable Integer confirmed,
            @RequestParam(name = "cambiate", required = false) @Nullable Integer changed,
            Asked asked,
            Locale locale) {
        return records(key, asked, locale).addObject("confirmed", confirmed).addObject("changed", changed);
    }

    private ModelAndView records(String key, Asked asked, Locale locale) {
        UUID organisationId = organisationId(key);
        ModelAndView page =
                page("upkeep/ente", asked).addObject("key", key).addObject("name", name(organisationId, locale));
        try {
            DueFilter filter = DueFilter.of(asked, settings.quality());
            DueRecords.Page<DueRecord> found = due.records(organisationId, filter, asked.page());
            List<Source> known = sources.findAll();
            page.addObject("more", found.more());
            page.addObject("page", asked.page());
            page.addObject(
                    "lines",
                    found.items().stream()
                            .map(it -> new RecordLine(
                                    it, title(known, it.sourceId()), words.reasons(it, filter.quality(), locale)))
                            .toList());
            return page;
        } catch (InvalidField refused) {
            return refused(page, refused);
        }
    }

    @PostMapping("/{ente}")
    ModelAndView confirm(
            @PathVariable("ente") String key,
            @RequestParam(name = "record", required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String verifiedBy,
            Asked asked,
            Principal principal,
            Locale locale) {
        List<Seen> seen = Objects.requireNonNullElse(chosen, List.<String>of()).stream()
                .map(Seen::parse)
                .flatMap(Optional::stream)
                .toList();
        if (seen.isEmpty()) {
            return again(key, asked, "upkeep.none.chosen", locale);
        }
        try {
            Verifications.Outcome outcome = verifications.confirm(
                    seen, Objects.requireNonNullElse(verifiedBy, ""), Actor.person(principal.getName()));
            return new ModelAndView("redirect:/amministrazione/da-verificare/" + organisationKey(key) + "?confermate="
                    + outcome.confirmed() + "&cambiate=" + outcome.changed());
        } catch (InvalidField notABody) {
            return again(key, asked, "upkeep.verifiedBy.wrong", locale);
        }
    }

    @GetMapping("/{ente}/elenco.csv")
    void table(@PathVariable("ente") String key, Asked asked, Locale locale, HttpServletResponse response)
            throws IOException {
        UUID organisationId = organisationId(key);
        DueFilter filter = filterOr400(asked);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"da-verificare-" + organisationKey(key) + ".csv\"");
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            DueTable table = new DueTable(out, words, locale, base);
            boolean more = true;
            for (int page = 0; more; page++) {
                DueRecords.Page<DueRecord> found = due.records(organisationId, filter, page);
                found.items().forEach(record -> table.write(record, filter.quality()));
                more = found.more();
            }
            table.flush();
        }
    }

    private DueFilter filterOr400(Asked asked) {
        try {
            return DueFilter.of(asked, settings.quality());
        } catch (InvalidField refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.getMessage(), refused);
        }
    }

    private ModelAndView again(String key, Asked asked, String problem, Locale locale) {
        ModelAndView page = records(key, asked, locale).addObject("problem", problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView refused(ModelAndView page, InvalidField refused) {
        page.addObject("refused", refused.field()).addObject("lines", List.of());
        page.addObject("page", 0).addObject("more", false);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(String view, Asked asked) {
        return new ModelAndView(view)
                .addObject("asked", asked)
                .addObject("usualQuality", settings.quality())
                .addObject("types", DueFilter.TYPES)
                .addObject("reasons", DueReason.values())
                .addObject("qualities", QualityRules.MINIMUMS)
                .addObject(
                        "sources",
                        sources.findAll().stream()
                                .sorted(Comparator.comparing(Source::title))
                                .toList());
    }

    private String name(@Nullable UUID organisationId, Locale locale) {
        return organisationId == null
                ? words.text("upkeep.noOrganisation", locale)
                : organisations
                        .findById(organisationId)
                        .map(it -> it.details().name())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String title(List<Source> known, String sourceId) {
        return known.stream()
                .filter(source -> source.id().equals(sourceId))
                .map(Source::title)
                .findFirst()
                .orElse(sourceId);
    }

    private static String organisationKey(String key) {
        UUID id = organisationId(key);
        return id == null ? DueOrganisation.NONE : id.toString();
    }

    private static @Nullable UUID organisationId(String key) {
        if (key.equals(DueOrganisation.NONE)) {
            return null;
        }
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }
}
