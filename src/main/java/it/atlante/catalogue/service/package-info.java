/**
 * Services (servizio; HSDS {@code service}) and where they are given (HSDS {@code service_at_location}).
 */
@NamedInterface("service")
@NullMarked
package it.atlante.catalogue.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
