package it.atlante.territory;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.area.AreaKey;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.indicator.Indicator;
import it.atlante.catalogue.indicator.IndicatorValue;
import it.atlante.catalogue.indicator.IndicatorValues;
import it.atlante.catalogue.indicator.Indicators;
import it.atlante.catalogue.indicator.Period;
import it.atlante.catalogue.source.Source;
import it.atlante.catalogue.source.Sources;
import it.atlante.search.ResourceView.SourceView;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What was measured in an area. A value is seen by those who may see the value, its indicator and the area; what they may not see does not hide
 * an older value that they may.
 */
@Component
public class AreaIndicators {

    private final Indicators indicators;
    private final IndicatorValues values;
    private final Sources sources;
    private final Clock clock;

    AreaIndicators(Indicators indicators, IndicatorValues values, Sources sources, Clock clock) {
        this.indicators = indicators;
        this.values = values;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Which values are wanted.
     *
     * @param codes of indicators; empty for all
     * @param within only values whose period lies within it
     */
    public record Wanted(List<String> codes, Period within) {
        /** Of every indicator, whatever its period. */
        public static final Wanted ALL = new Wanted(List.of(), Period.parse("0001/9999"));
    }

    /**
     * The newest value of each indicator in an area, by name.
     *
     * @param area one that the audience may see
     * @throws InvalidField when a wanted code is that of no indicator that the audience may see
     */
    public List<AreaIndicatorView> listNewest(AreaRef area, Wanted wanted, Audience audience, Locale locale) {
        requireKnown(wanted.codes(), audience);
        Map<UUID, IndicatorValue> newest = new LinkedHashMap<>();
        values.listNewest(
                        AreaKey.of(area),
                        sharings(audience),
                        wanted.within().from(),
                        wanted.within().to())
                .forEach(value -> newest.putIfAbsent(value.details().indicatorId(), value));
        LocalDate today = LocalDate.now(clock);
        Map<String, Optional<Source>> known = new HashMap<>();
        Collator collator = Collator.getInstance(locale);
        return indicators.findByIdIn(newest.keySet()).stream()
                .filter(indicator -> visible(indicator, audience))
                .filter(indicator -> wanted.codes().isEmpty()
                        || wanted.codes().contains(indicator.details().code()))
                .map(indicator -> {
                    IndicatorValue value = Objects.requireNonNull(newest.get(indicator.getId()));
                    SourceView source = source(value.header(), known);
                    return AreaIndicatorView.of(indicator, value, source, locale, today);
                })
                .sorted(Comparator.comparing(AreaIndicatorView::name, collator)
                        .thenComparing(AreaIndicatorView::code)
                        .thenComparing(AreaIndicatorView::id))
                .toList();
    }

    private void requireKnown(List<String> codes, Audience audience) {
        if (codes.isEmpty()) {
            return;
        }
        Set<String> unknown = new HashSet<>(codes);
        indicators.listByCodes(codes).stream()
                .filter(indicator -> visible(indicator, audience))
                .forEach(indicator -> unknown.remove(indicator.details().code()));
        codes.stream().filter(unknown::contains).findFirst().ifPresent(code -> {
            throw new InvalidField("indicator", code, "the code of an indicator, such as residenti");
        });
    }

    private static boolean visible(Indicator indicator, Audience audience) {
        return !indicator.removed() && indicator.header().sharing().visibleTo(audience);
    }

    private static Set<Sharing> sharings(Audience audience) {
        return Arrays.stream(Sharing.values())
                .filter(sharing -> sharing.visibleTo(audience))
                .collect(Collectors.toSet());
    }

    private SourceView source(Header header, Map<String, Optional<Source>> known) {
        Optional<Source> source = known.computeIfAbsent(header.sourceId(), sources::findById);
        return new SourceView(
                header.sourceId(),
                source.map(Source::title).orElse(header.sourceId()),
                source.map(Source::licence).orElse(null),
                source.map(Source::attribution).orElse(null),
                header.observedOn());
    }
}
