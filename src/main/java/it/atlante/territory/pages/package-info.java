/**
 * Pages of neighbourhoods: the list of areas, and what an area holds.
 *
 * <p>Rules: registered facts only, counted by the search, each with the way to the list that it counts; no judgement, and nothing that is
 * missing is shown without what is there.
 */
@NullMarked
package it.atlante.territory.pages;

import org.jspecify.annotations.NullMarked;
