/**
 * Benchmarks: Atlante beside a peer that is measured in the same run. What counts is the ratio of the two, which another machine, or a
 * machine that others work on, changes less than the times.
 *
 * <p>Rules: a method whose name begins with {@code peer} is a peer; every benchmark first compares its answers with those of its peers and
 * fails where they differ; what is measured is generated or lies in the project. Run them with {@code ./atlante bench} and {@code ./atlante
 * bench http}; {@code docs/benchmarks/README.md} says how to read them.
 */
@NullMarked
package it.atlante.benchmark;

import org.jspecify.annotations.NullMarked;
