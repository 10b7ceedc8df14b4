package it.atlante.search;

import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.source.Source;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.Family;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Labels and short sentences about resources, from the vocabulary and from {@code messages/search}. */
@Component
public class Wording {

    /** Dimensions whose values have labels; the others are ids. */
    static final Set<Dimension> LABELLED = EnumSet.of(
            Dimension.CATEGORY,
            Dimension.TARGET_GROUP,
            Dimension.PHASE,
            Dimension.LANGUAGE,
            Dimension.ACCESSIBILITY,
            Dimension.COST,
            Dimension.PROGRAMME);

    private final MessageSource messages;
    private final Vocabulary vocabulary;
    private final SourceCache sources;

    Wording(MessageSource messages, Vocabulary vocabulary, SourceCache sources) {
        this.messages = messages;
        this.vocabulary = vocabulary;
        this.sources = sources;
    }

    /** The label of a facet's value. */
    public String value(Dimension dimension, String code, Locale locale) {
        return switch (dimension) {
            case FAMILY -> text("family." + code, locale);
            case CATEGORY -> vocabulary.label(Scheme.CATEGORIES, code, locale);
            case TARGET_GROUP -> vocabulary.label(Scheme.TARGET_GROUPS, code, locale);
            case PHASE -> vocabulary.label(Scheme.PHASES, code, locale);
            case LANGUAGE -> vocabulary.label(Scheme.LANGUAGES, code, locale);
            case ACCESSIBILITY -> vocabulary.label(Scheme.ACCESSIBILITY, code, locale);
            case PROGRAMME -> vocabulary.label(Scheme.PROGRAMMES, code, locale);
            case COST -> text("cost." + code, locale);
            case SHARING -> text("sharing." + code, locale);
            case SOURCE -> sources.find(code).map(Source::title).orElse(code);
            case ORGANISATION -> code;
        };
    }

    /** The name of a dimension, as a heading. */
    public String dimension(Dimension dimension, Locale locale) {
        return text("dimension." + dimension.parameter(), locale);
    }

    public String family(Family family, Locale locale) {
        return text("family." + family.code(), locale);
    }

    public String unit(String code, Locale locale) {
        return vocabulary.label(Scheme.UNITS, code, locale);
    }

    /** What areas of a kind are called, in the singular. */
    public String areaKind(AreaKind kind, Locale locale) {
        return text("area." + kind.name().toLowerCase(Locale.ROOT), locale);
    }

    /** The label of {@code ResourceDocument.kind}. */
    public String kind(Family family, String code, Locale locale) {
        Scheme scheme =
                switch (family) {
                    case HOUSING -> Scheme.PROGRAMMES;
                    case LANDMARK -> Scheme.LANDMARK_KINDS;
                    case ORGANISATION -> Scheme.LEGAL_STATUSES;
                    case SERVICE, AREA -> Scheme.CATEGORIES;
                };
        return vocabulary.label(scheme, code, locale);
    }

    /** A sentence of {@code messages/search}; keys begin with {@code search.} there. */
    public String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage("search." + key, arguments, locale);
    }
}
