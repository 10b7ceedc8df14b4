package it.atlante.catalogue.upkeep;

import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.quality.QualityRules;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the queue is looked at.
 *
 * @param type one of {@link #TYPES}; null for all
 * @param sourceId null for all
 * @param reason null for all that is due or soon will be
 * @param quality what scores less is due; one of {@link QualityRules#MINIMUMS}
 */
record DueFilter(
        @Nullable RecordType type,
        @Nullable String sourceId,
        @Nullable DueReason reason,
        int quality) {

    /** The types whose records are looked after. */
    static final List<RecordType> TYPES =
            List.of(RecordType.SERVICE, RecordType.HOUSING, RecordType.ORGANISATION, RecordType.LANDMARK);

    DueFilter {
        if (!QualityRules.MINIMUMS.contains(quality)) {
            throw new InvalidField("qualita", quality, "one of 20, 40, 60, 80");
        }
    }

    /** The filter that an address asks for; blank values count as absent. */
    static DueFilter of(Asked asked, int usualQuality) {
        return new DueFilter(
                blank(asked.famiglia()) ? null : type(String.valueOf(asked.famiglia())),
                blank(asked.fonte()) ? null : asked.fonte(),
                blank(asked.motivo()) ? null : reason(String.valueOf(asked.motivo())),
                blank(asked.qualita()) ? usualQuality : number("qualita", String.valueOf(asked.qualita())));
    }

    /** The parameters of an address, as they came. */
    record Asked(
            @Nullable String famiglia,
            @Nullable String fonte,
            @Nullable String motivo,
            @Nullable String qualita,
            @Nullable String pagina) {

        /** The page, from 0. */
        int page() {
            return blank(pagina) ? 0 : Math.max(0, number("pagina", String.valueOf(pagina)));
        }
    }

    static RecordType type(String code) {
        return TYPES.stream()
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidField("famiglia", code, "one of service, housing, organisation, landmark"));
    }

    private static DueReason reason(String code) {
        return DueReason.find(code)
                .orElseThrow(() -> new InvalidField(
                        "motivo", code, "one of scaduta, in-scadenza, mai-verificata, posti, segnalazioni, qualita"));
    }

    private static int number(String field, String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new InvalidField(field, text, "a whole number");
        }
        return Integer.parseInt(text);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
