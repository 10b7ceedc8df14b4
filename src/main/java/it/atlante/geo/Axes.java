package it.atlante.geo;

import org.locationtech.jts.geom.Geometry;

/** Which coordinate comes first in a file. */
public enum Axes {
    /** Easting or longitude first, as nearly all files have it. */
    XY,
    /** Northing or latitude first. */
    YX;

    /** The geometry with easting or longitude first: the same object, or a copy with its coordinates exchanged. */
    public Geometry toXy(Geometry geometry) {
        if (this == XY) {
            return geometry;
        }
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateConversion(xy -> {
            double first = xy[0];
            xy[0] = xy[1];
            xy[1] = first;
        }));
        copy.geometryChanged();
        return copy;
    }

    public Axes other() {
        return this == XY ? YX : XY;
    }
}
