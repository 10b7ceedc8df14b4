/**
 * Indicators of areas: what is measured, and its values by area and period.
 *
 * <p>Rules: a definition and each of its values are records like all others, with source, licence, history and sharing, and are no documents of
 * the search. A value belongs to an area of one vintage. Only counts may be summed; values of indicators with different scope are never ranked
 * together. An absent value is not zero: nothing is stored for it, or a reason why there is none.
 *
 * <p>Example:
 *
 * <pre>{@code
 * new IndicatorValueDetails(residents.id(), new AreaKey(AreaKind.NIL, "PGT2030", "20"), Period.parse("2023-12-31"), new BigDecimal(44034), null, null)
 * }</pre>
 */
@NamedInterface("indicator")
@NullMarked
package it.atlante.catalogue.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
