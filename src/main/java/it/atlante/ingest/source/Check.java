package it.atlante.ingest.source;

import it.atlante.catalogue.area.AreaKind;
import it.atlante.geo.Crs;
import it.atlante.ingest.template.Template;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that a row says twice and that must agree. */
public sealed interface Check {

    /** The columns that the check reads. */
    Set<String> columns();

    /**
     * The row's point lies in the area that the row names.
     *
     * @param vintage null: whichever vintage is in use
     * @param byCode whether {@code value} is the area's code, else its name
     */
    record InArea(AreaKind kind, @Nullable String vintage, boolean byCode, Template value) implements Check {
        @Override
        public Set<String> columns() {
            return value.columns();
        }
    }

    /**
     * A second pair of coordinates says the same place.
     *
     * @param x easting or longitude
     * @param y northing or latitude
     */
    record SamePoint(Template x, Template y, Crs crs, double toleranceMeters) implements Check {
        @Override
        public Set<String> columns() {
            Set<String> columns = new LinkedHashSet<>(x.columns());
            columns.addAll(y.columns());
            return columns;
        }
    }
}
