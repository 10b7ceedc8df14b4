package it.atlante.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import it.atlante.catalogue.indicator.Indicator;
import it.atlante.catalogue.indicator.IndicatorDetails;
import it.atlante.catalogue.indicator.IndicatorKind;
import it.atlante.catalogue.indicator.IndicatorValue;
import it.atlante.catalogue.indicator.IndicatorValueDetails;
import it.atlante.search.ResourceView.SourceView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value of an indicator in an area, with all that is needed to use it rightly: a measured statement.
 *
 * @param id of the indicator; two sources may use one code, each in its own way
 * @param summable whether values of areas that do not overlap may be added
 * @param scope within what the value may be compared: values of different scope are never ranked together
 * @param value in the unit; null exactly when there is a reason for it
 * @param unavailableReason why there is no value, in the words of the source
 * @param period a year, a day or an interval (ISO 8601)
 * @param expiresOn the first day on which the value should no longer be used; null when the source sets none
 * @param expired whether that day has come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AreaIndicatorView(
        String id,
        String code,
        String name,
        IndicatorKind kind,
        boolean summable,
        String scope,
        @Nullable String description,
        @Nullable String method,
        String unit,
        @Nullable BigDecimal value,
        @Nullable String unavailableReason,
        @Schema(example = "2023-12-31") String period,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate expiresOn,
        boolean expired,
        SourceView source,
        boolean demonstration) {

    /** The view of a value in a language, as it is on a day. */
    static AreaIndicatorView of(
            Indicator indicator, IndicatorValue value, SourceView source, Locale locale, LocalDate today) {
        IndicatorDetails definition = indicator.details();
        IndicatorValueDetails said = value.details();
        return new AreaIndicatorView(
                indicator.getId().toString(),
                definition.code(),
                definition.name(locale),
                definition.kind(),
                definition.kind().summable(),
                definition.scope(),
                definition.description(),
                definition.method(),
                definition.unit(locale),
                said.value(),
                said.unavailableReason(),
                said.period().toString(),
                said.period().from(),
                said.period().to(),
                said.expiresOn(),
                said.expired(today),
                source,
                value.header().demonstration());
    }
}
