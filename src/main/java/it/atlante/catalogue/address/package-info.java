/**
 * House numbers and localities: what the gazetteer of addresses is made of. They are public facts with provenance and history like every
 * record, and no documents of the search index.
 */
@NamedInterface("address")
@NullMarked
package it.atlante.catalogue.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
