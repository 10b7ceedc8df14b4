package it.atlante.catalogue.indicator;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.Texts;
import it.atlante.catalogue.area.AreaKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The value of an indicator in an area over a period, or why there is none. A decimal number and no binary one: what a source wrote comes back
 * digit by digit, sums of amounts are exact, and two values are equal exactly when they say the same number ({@code 1.50} is {@code 1.5}).
 *
 * @param area by kind, vintage and code: never joined with the same code of another vintage
 * @param value in the unit of the indicator, to {@value #DECIMALS} decimals; null exactly when there is a reason for it
 * @param unavailableReason why the source gives no value, in its own words; null exactly when there is a value
 * @param expiresOn the first day on which the value should no longer be used; null when the source sets none
 */
@Embeddable
public record IndicatorValueDetails(
        @Column(nullable = false) UUID indicatorId,
        AreaKey area,
        Period period,

        @Column(name = "measured", precision = 38, scale = DECIMALS) @Nullable
        BigDecimal value,

        @Nullable String unavailableReason,
        @Nullable LocalDate expiresOn)
        implements Details {

    /** More than any published indicator has: a rate computed in binary shows noise from the sixteenth digit on. */
    static final int DECIMALS = 12;

    /** Rounding a number such as 1e-999999999 would make megabytes of digits. */
    private static final int WRITTEN_DECIMALS = 100;

    /** What the store's column holds before the decimal mark. */
    private static final int WHOLE_DIGITS = 38 - DECIMALS;

    public IndicatorValueDetails {
        unavailableReason = Texts.blankToNull(unavailableReason);
        if ((value == null) == (unavailableReason == null)) {
            throw new InvalidField("value", value == null ? "" : value, "a number or a reason why there is none");
        }
        value = value == null ? null : canonical(value);
    }

    /** The number in the one form in which equal numbers are equal objects. */
    private static BigDecimal canonical(BigDecimal value) {
        if ((long) value.precision() - value.scale() > WHOLE_DIGITS || value.scale() > WRITTEN_DECIMALS) {
            throw new InvalidField(
                    "value",
                    value,
                    "a number of at most " + WHOLE_DIGITS + " digits and " + WRITTEN_DECIMALS + " decimals");
        }
        BigDecimal rounded = value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_EVEN) : value;
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether the value should no longer be used on a day. */
    public boolean expired(LocalDate day) {
        return expiresOn != null && !day.isBefore(expiresOn);
    }

    @Override
    public RecordType type() {
        return RecordType.INDICATOR_VALUE;
    }

    @Override
    public String label() {
        return area + " " + period;
    }

    @Override
    public CatalogueRecord newRecord() {
        return new IndicatorValue();
    }
}
