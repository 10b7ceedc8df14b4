package it.atlante.geo;

import org.geotools.referencing.CRS;
import org.opengis.referencing.FactoryException;
import org.opengis.referencing.crs.CoordinateReferenceSystem;
import org.opengis.referencing.crs.ProjectedCRS;
import org.opengis.referencing.operation.MathTransform;
import org.opengis.referencing.operation.NoninvertibleTransformException;
import org.opengis.referencing.operation.TransformException;

/** The one class that calls GeoTools, so that nothing else loads it. The transforms of GeoTools are immutable, hence thread-safe. */
final class CrsTransform {

    /**
     * Coordinates that do not come back to within this have no place in the system: far from its meridian the series of a projection give any
     * figure for any other. Metres, or the degrees of about ten metres.
     */
    private static final double ROUND_TRIP_METERS = 10;

    private static final double ROUND_TRIP_DEGREES = 1e-4;

    private final MathTransform transform;
    private final MathTransform back;
    private final double roundTrip;

    private CrsTransform(MathTransform transform, double roundTrip) throws NoninvertibleTransformException {
        this.transform = transform;
        this.back = transform.inverse();
        this.roundTrip = roundTrip;
    }

    /** From a system of {@code epsg.properties} to WGS 84. */
    static CrsTransform toWgs84(String code) {
        try {
            CoordinateReferenceSystem system = CRS.decode(code, true);
            // Never lenient: without a declared datum shift GeoTools would silently be some 100 m off.
            return new CrsTransform(
                    CRS.findMathTransform(system, CRS.decode("EPSG:4326", true), false),
                    system instanceof ProjectedCRS ? ROUND_TRIP_METERS : ROUND_TRIP_DEGREES);
        } catch (FactoryException | NoninvertibleTransformException e) {
            throw new IllegalStateException("no conversion from " + code + " to WGS 84", e);
        }
    }

    /** The EPSG code that well-known text stands for. */
    static String epsgCode(String wkt) {
        try {
            CoordinateReferenceSystem system = CRS.parseWKT(wkt);
            Integer code = CRS.lookupEpsgCode(system, true);
            if (code == null) {
                throw new IllegalArgumentException("reference system '" + system.getName() + "' is not known");
            }
            return "EPSG:" + code;
        } catch (FactoryException e) {
            throw new IllegalArgumentException("not a reference system: " + wkt.strip(), e);
        }
    }

    /** Replaces easting and northing by lon and lat; false when the point has no image. */
    boolean convert(double[] xy) {
        double x = xy[0];
        double y = xy[1];
        try {
            transform.transform(xy, 0, xy, 0, 1);
            double[] again = {xy[0], xy[1]};
            back.transform(again, 0, again, 0, 1);
            return Math.abs(again[0] - x) <= roundTrip && Math.abs(again[1] - y) <= roundTrip;
        } catch (TransformException e) {
            return false;
        }
    }
}
