package it.atlante.ingest.reader.kml;

import it.atlante.geo.GeometryProblem;
import it.atlante.geo.InvalidGeometry;
import it.atlante.geo.Rings;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.reader.Placing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** The geometry of a placemark: the texts of its coordinates while the document is read, made a geometry later. For one thread. */
final class KmlShape implements Placing.Shape {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);
    private static final int SHOWN_LENGTH = 1_000;

    private final List<Part> parts = new ArrayList<>();
    private final TreeSet<String> others = new TreeSet<>();

    /** @param texts of a polygon the shell first, then the holes; else one */
    private record Part(String element, List<String> texts) {}

    /** Takes the element that the reader stands on when it is a geometry, and skips it in any case. */
    void offer(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        switch (element) {
            case "Point", "LineString", "LinearRing", "Polygon" -> parts.add(part(xml, element));
            case "MultiGeometry" -> {
                while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                    if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                        offer(xml);
                    }
                }
            }
            case "Model", "Track", "MultiTrack" -> {
                others.add(element);
                KmlXml.skip(xml);
            }
            default -> KmlXml.skip(xml);
        }
    }

    private static Part part(XMLStreamReader xml, String element) throws XMLStreamException {
        List<String> shells = new ArrayList<>();
        List<String> holes = new ArrayList<>();
        boolean hole = false;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "coordinates" -> (hole ? holes : shells).add(KmlXml.text(xml));
                    case "outerBoundaryIs", "innerBoundaryIs" -> {
                        hole = xml.getLocalName().equals("innerBoundaryIs");
                        depth++;
                    }
                    default -> depth++;
                }
            }
        }
        // Holes without a shell must not pass for one.
        List<String> texts = new ArrayList<>(shells.isEmpty() ? List.of("") : shells);
        texts.addAll(holes);
        return new Part(element, texts);
    }

    @Override
    public @Nullable Geometry read(List<Problem> doubts) {
        if (!others.isEmpty()) {
            doubts.add(Problem.said(IssueCode.NOT_READ, "OTHER_SHAPES", "geometry", String.join(", ", others)));
        }
        if (parts.isEmpty()) {
            return null;
        }
        Rings rings = new Rings();
        List<Geometry> geometries =
                parts.stream().map(part -> geometry(part, rings)).toList();
        Placing.addMended(rings, doubts);
        return geometries.size() == 1 ? geometries.getFirst() : GEOMETRIES.buildGeometry(geometries);
    }

    private static Geometry geometry(Part part, Rings rings) {
        List<Coordinate[]> positions =
                part.texts().stream().map(KmlCoordinates::parse).toList();
        Coordinate[] first = positions.getFirst();
        if (first.length == 0) {
            throw new InvalidGeometry(
                    GeometryProblem.MISSING_COORDINATES, "", "a " + part.element() + " without coordinates");
        }
        return switch (part.element()) {
            case "Point" -> GEOMETRIES.createPoint(first[0]);
            case "Polygon" -> rings.polygon(positions);
            default -> {
                if (first.length < 2) {
                    throw new InvalidGeometry(GeometryProblem.TOO_FEW_POINTS, "", "a line of one position");
                }
                yield GEOMETRIES.createLineString(first);
            }
        };
    }

    @Override
    public String written() {
        String all = parts.toString();
        return all.length() <= SHOWN_LENGTH ? all : all.substring(0, SHOWN_LENGTH) + "...";
    }
}
