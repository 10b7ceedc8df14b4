/**
 * Housing (alloggio, posti): structures and dwellings with a programme, capacities and dated availability.
 */
@NamedInterface("housing")
@NullMarked
package it.atlante.catalogue.housing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
