/**
 * How complete and fresh a record is: a score from 0 to 100 that is the sum of named parts, each of which says why.
 *
 * <p>Rules: the points are data ({@code geo-data/quality.yml}) and nowhere else. A score is given to an audience and counts only what that
 * audience may see: a protected place has all the points of its part. With the calendar alone a score never grows.
 */
@NamedInterface("quality")
@NullMarked
package it.atlante.catalogue.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
