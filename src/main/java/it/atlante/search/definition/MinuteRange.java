package it.atlante.search.definition;

/**
 * Minutes during which something is open.
 *
 * @param from first minute, inclusive
 * @param to end, exclusive, after the first
 */
public record MinuteRange(long from, long to) {

    public MinuteRange {
        if (to <= from) {
            throw new IllegalArgumentException("minute range ends at " + to + ", not after its start " + from);
        }
    }
}
