/**
 * Atlante, a search and mapping service for reading a territory's needs and its resources. A package under this one is a module of the
 * domain; its public types are its interface. {@code ArchitectureTest} holds the table of who may use whom.
 */
@NullMarked
package it.atlante;

import org.jspecify.annotations.NullMarked;
