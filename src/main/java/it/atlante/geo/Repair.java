package it.atlante.geo;

import java.text.NumberFormat;
import java.util.Locale;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Polygons before and after a repair, so that an import can say what it changed.
 *
 * @param before as received
 * @param geometry as repaired, valid; the same object when nothing had to be done
 * @param fault the first fault found, valid when nothing had to be done
 */
public record Repair(MultiPolygon before, MultiPolygon geometry, Validity fault) {

    public boolean changed() {
        return !fault.isValid();
    }

    /** Area as received; where rings cross themselves, loops of opposite direction cancel out. */
    public double areaBeforeSquareMeters() {
        return Polygons.areaSquareMeters(before);
    }

    public double areaAfterSquareMeters() {
        return Polygons.areaSquareMeters(geometry);
    }

    /** What was done, in Italian where the locale is Italian, else in English. */
    public String sentence(Locale locale) {
        boolean italian = locale.getLanguage().equals(Locale.ITALIAN.getLanguage());
        if (!changed()) {
            return italian ? "Geometria valida, non modificata." : "Valid geometry, left as it was.";
        }
        String form = italian
                ? "Geometria riparata (%s): poligoni da %d a %d, vertici da %d a %d, superficie da %s a %s m²."
                : "Geometry repaired (%s): polygons from %d to %d, vertices from %d to %d, area from %s to %s m².";
        NumberFormat squareMeters = NumberFormat.getNumberInstance(locale);
        squareMeters.setMaximumFractionDigits(1);
        return form.formatted(
                fault.problem(),
                before.getNumGeometries(),
                geometry.getNumGeometries(),
                before.getNumPoints(),
                geometry.getNumPoints(),
                squareMeters.format(areaBeforeSquareMeters()),
                squareMeters.format(areaAfterSquareMeters()));
    }
}
