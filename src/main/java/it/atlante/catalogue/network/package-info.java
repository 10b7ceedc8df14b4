/**
 * Networks (rete, accordo, ATI) and the ties between organisations.
 */
@NamedInterface("network")
@NullMarked
package it.atlante.catalogue.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
