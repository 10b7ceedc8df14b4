/**
 * Italian addresses: what a written one says, and where that is, without a network. The gazetteer is made of the house numbers and localities
 * of the catalogue and of nothing else: no location of a record, protected or not, ever flows into it.
 *
 * <p>Rules: an answer says its grade, its score and its reasons; what is ambiguous is never answered with confidence; numbers are
 * interpolated between numbers of the same side of the same street and nowhere else.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Geocoding answer = geocoder.geocode(AddressQuery.of("v.le Bligny 12/A, 20136 Milano"), 1);
 * answer.best().ifPresent(it -> show(it.point(), it.grade(), it.score()));
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {"geo", "catalogue", "catalogue :: *"})
@NullMarked
package it.atlante.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
