/**
 * Opening hours: what an OpenStreetMap {@code opening_hours} text says about a point in time, and the Italian public holidays it needs.
 *
 * <p>Rules: pure Java, no Spring; every value is immutable and safe to share between threads; times are local (Europe/Rome wall
 * clock), so that a change to summer time needs no special case; nothing is guessed: what a text leaves open is {@link
 * it.atlante.catalogue.hours.State#UNKNOWN}.
 *
 * <p>Grammar and meaning follow the opening_hours specification 0.7 of the OpenStreetMap wiki
 * (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification). The text is read by {@code ch.poole:OpeningHoursParser};
 * the evaluation is ours and {@link it.atlante.catalogue.hours.OpeningHours} lists its choices.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Holidays holidays = Holidays.italy("Milano");
 * OpeningHours hours = OpeningHours.parse("Mo-Fr 08:30-12:30,14:00-16:00; PH off");
 * State now = hours.at(LocalDateTime.of(2026, 10, 7, 9, 0), holidays); // OPEN
 * }</pre>
 */
@NamedInterface("hours")
@NullMarked
package it.atlante.catalogue.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
