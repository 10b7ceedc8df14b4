/**
 * Pages of the search: list and map, detail of a record, print sheet.
 *
 * <p>Rules: a controller parses, asks and formats; a page shows of a place what {@code ResourceViews} or the index disclose to the viewer and
 * never the record of the location; the address of a page restores all of it.
 */
@NullMarked
package it.atlante.search.pages;

import org.jspecify.annotations.NullMarked;
