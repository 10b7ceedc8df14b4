package it.atlante.geo;

import org.geotools.referencing.CRS;
import org.opengis.referencing.FactoryException;
import org.opengis.referencing.crs.CoordinateReferenceSystem;
import org.opengis.referencing.operation.MathTransform;
import org.opengis.referencing.operation.TransformException;

/** The one class that calls GeoTools, so that nothing else loads it. The transforms of GeoTools are immutable, hence thread-safe. */
final class CrsTransform {

    private final MathTransform transform;

    private CrsTransform(MathTransform transform) {
        this.transform = transform;
    }

    /** From a system of {@code epsg.properties} to WGS 84. */
    static CrsTransform toWgs84(String code) {
        try {
            // Never lenient: without a declared datum shift GeoTools would silently be some 100 m off.
            return new CrsTransform(
                    CRS.findMathTransform(CRS.decode(code, true), CRS.decode("EPSG:4326", true), false));
        } catch (FactoryException e) {
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
        try {
            transform.transform(xy, 0, xy, 0, 1);
            return true;
        } catch (TransformException e) {
            return false;
        }
    }
}
