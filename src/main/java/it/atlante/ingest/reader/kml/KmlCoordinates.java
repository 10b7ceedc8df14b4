package it.atlante.ingest.reader.kml;

import it.atlante.geo.GeometryProblem;
import it.atlante.geo.InvalidGeometry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/** The text of a {@code coordinates} element: positions between white space, each {@code lon,lat} or {@code lon,lat,height}. */
final class KmlCoordinates {

    private static final Pattern LOOSE_COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private KmlCoordinates() {}

    /**
     * The positions, longitude first; a blank after a comma is forgiven, as by most readers.
     *
     * @throws InvalidGeometry when something is no number, or a position has fewer than two
     */
    static Coordinate[] parse(String text) {
        String tidy = LOOSE_COMMA.matcher(text.strip()).replaceAll(",");
        List<Coordinate> positions = new ArrayList<>();
        for (String position : SPACE.split(tidy)) {
            if (!position.isEmpty()) {
                positions.add(position(position));
            }
        }
        return positions.toArray(Coordinate[]::new);
    }

    private static Coordinate position(String text) {
        String[] numbers = text.split(",", -1);
        if (numbers.length < 2) {
            throw new InvalidGeometry(
                    GeometryProblem.TOO_FEW_POINTS, "", "a position needs lon,lat, not '" + text + "'");
        }
        return new CoordinateXY(number(numbers[0], text), number(numbers[1], text));
    }

    private static double number(String text, String position) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new InvalidGeometry(GeometryProblem.NOT_A_NUMBER, "", "no numbers in '" + position + "'");
        }
    }
}
