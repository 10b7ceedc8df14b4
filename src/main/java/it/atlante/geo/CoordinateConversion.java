package it.atlante.geo;

import java.util.function.Consumer;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;

/** Applies an in-place change of (x, y) to every coordinate of a geometry. */
record CoordinateConversion(Consumer<double[]> change) implements CoordinateSequenceFilter {

    @Override
    public void filter(CoordinateSequence sequence, int i) {
        double[] xy = {sequence.getX(i), sequence.getY(i)};
        change.accept(xy);
        sequence.setOrdinate(i, 0, xy[0]);
        sequence.setOrdinate(i, 1, xy[1]);
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    public boolean isGeometryChanged() {
        return true;
    }
}
