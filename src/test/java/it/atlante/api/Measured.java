package it.atlante.api;

import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.area.AreaKey;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.indicator.IndicatorDetails;
import it.atlante.catalogue.indicator.IndicatorKind;
import it.atlante.catalogue.indicator.IndicatorValueDetails;
import it.atlante.catalogue.indicator.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented values of indicators in the first neighbourhood of the small catalogue. */
final class Measured {

    static final AreaKey LORETO = new AreaKey(AreaKind.NIL, "prova", "1");

    private static final Draft RESIDENTS =
            indicator("residenti", "Residenti", "Residents", IndicatorKind.COUNT, Sharing.PUBLIC);
    private static final Draft SHARE = indicator(
            "quota-stranieri", "Quota di stranieri", "Share of foreigners", IndicatorKind.RATE, Sharing.PUBLIC);
    private static final Draft PRICE =
            indicator("prezzo", "Prezzo di prova", "Trial price", IndicatorKind.AMOUNT, Sharing.PUBLIC);
    /** Its definition is not for everybody, whatever its values are. */
    private static final Draft INTERNAL =
            indicator("interno", "Indicatore riservato", "Internal indicator", IndicatorKind.INDEX, Sharing.NETWORK);

    private Measured() {}

    static List<Draft> drafts() {
        return List.of(
                RESIDENTS,
                SHARE,
                PRICE,
                INTERNAL,
                value(RESIDENTS, "2021-12-31", "43000", null, Sharing.PUBLIC),
                value(RESIDENTS, "2022-12-31", "44034", null, Sharing.PUBLIC),
                value(RESIDENTS, "2023-12-31", "45678", null, Sharing.NETWORK),
                value(SHARE, "2022", "32.901848571558", null, Sharing.PUBLIC),
                value(PRICE, "2018-07-01/2018-12-31", null, "Troppo poche compravendite", Sharing.PUBLIC),
                value(INTERNAL, "2022", "-0.1195", null, Sharing.PUBLIC),
                // The same code in another edition of the boundaries: it must be seen nowhere.
                Draft.of(
                        new IndicatorValueDetails(
                                RESIDENTS.id(),
                                new AreaKey(AreaKind.NIL, "altra", "1"),
                                Period.year(2026),
                                new BigDecimal(99_999),
                                null,
                                null),
                        Territory.header("residenti-altra")));
    }

    private static Draft indicator(String code, String name, String english, IndicatorKind kind, Sharing sharing) {
        IndicatorDetails details = new IndicatorDetails(
                code,
                name,
                english,
                kind == IndicatorKind.RATE ? "%" : "persone",
                kind == IndicatorKind.RATE ? "%" : "people",
                kind,
                "dati di prova",
                "Inventato per le prove",
                null);
        return Draft.of(details, Territory.header(code).withSharing(sharing));
    }

    private static Draft value(
            Draft indicator, String period, @Nullable String value, @Nullable String reason, Sharing sharing) {
        return Draft.of(
                new IndicatorValueDetails(
                        indicator.id(),
                        LORETO,
                        Period.parse(period),
                        value == null ? null : new BigDecimal(value),
                        reason,
                        reason == null ? null : LocalDate.of(2020, 1, 1)),
                Territory.header(indicator.header().recordKey() + "-" + period.replace('/', '-'))
                        .withSharing(sharing));
    }
}
