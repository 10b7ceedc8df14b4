package it.atlante.search.pages;

import it.atlante.search.engine.Dimension;
import java.util.List;

/**
 * A group of filters with their counts.
 *
 * @param parameter name in the address; the title is the message {@code facet.<parameter>}
 * @param open whether the group is shown unfolded
 */
record FacetGroup(String parameter, boolean open, List<Value> values) {

    /** Values shown before "show all". */
    static final int SHORT_LIST = 6;

    static FacetGroup of(Dimension dimension, List<Value> values) {
        boolean chosen = values.stream().anyMatch(Value::chosen);
        return new FacetGroup(
                dimension.parameter(),
                chosen || dimension == Dimension.FAMILY || dimension == Dimension.CATEGORY,
                values);
    }

    public List<Value> first() {
        return values.stream().limit(SHORT_LIST).toList();
    }

    public List<Value> rest() {
        return values.stream().skip(SHORT_LIST).toList();
    }

    /**
     * A value to choose.
     *
     * @param count results with this value, all other filters kept
     */
    record Value(String code, String name, long count, boolean chosen) {}
}
