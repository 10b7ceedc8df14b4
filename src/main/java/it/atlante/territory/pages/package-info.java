/**
 * Pages of neighbourhoods: the list of areas, and what an area holds.
 *
 * <p>Rules: registered facts, counted by the search, each with the way to the list that it counts, and apart from them measured values, each
 * with its period and source; no judgement, and nothing that is missing is shown without what is there.
 */
@NullMarked
package it.atlante.territory.pages;

import org.jspecify.annotations.NullMarked;
