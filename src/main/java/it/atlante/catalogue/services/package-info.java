/**
 * Services (servizio; HSDS {@code service}) and where they are given (HSDS {@code service_at_location}).
 */
@NamedInterface("services")
@NullMarked
package it.atlante.catalogue.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
