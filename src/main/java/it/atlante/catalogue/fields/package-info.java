/**
 * Records field by field: to compare what two say, to bring together what two people or sources said, to find which records are referred to.
 *
 * <p>Rules: fields are those of the snapshots in the history, by the same names; no field is ever made up here.
 */
@NamedInterface("fields")
@NullMarked
package it.atlante.catalogue.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
