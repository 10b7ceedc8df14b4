package it.atlante.ingest.reader.shapefile;

import it.atlante.geo.Axes;
import it.atlante.geo.Crs;
import it.atlante.geo.Rings;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.reader.Placing;
import it.atlante.ingest.reader.Rows;
import it.atlante.ingest.reader.SourceReader;
import it.atlante.ingest.reader.SourceRecord;
import it.atlante.ingest.reader.SourceRows;
import it.atlante.ingest.reader.StatedLayer;
import it.atlante.ingest.reader.UnreadableSource;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a shapefile, or of one of several in a folder or zip. Rows that are marked as deleted are none. */
public record ShapefileRows(
        @Nullable Crs declared, Axes axes, @Nullable String layer) implements SourceReader {

    /** Enough to recognise a broken geometry, not all of it. */
    private static final int SHOWN_BYTES = 512;

    @Override
    public SourceRows open(Path file) {
        try (ShapefileParts parts = ShapefileParts.of(file, layer)) {
            Placing placing = new Placing(crs(parts), axes);
            DbfScan scan = DbfScan.of(parts);
            try (ShpRecords shapes = new ShpRecords(parts.open("shp"), parts.name())) {
                long count = shapes.skipAll();
                if (count != scan.rows()) {
                    throw new UnreadableSource(
                            parts.name() + ": the .shp holds " + count + " shapes, the .dbf " + scan.rows() + " rows");
                }
            }
            return new SourceRows(
                    new LinkedHashSet<>(scan.columnNames()),
                    scan.rows() - scan.deleted(),
                    scan.notes(),
                    () -> Rows.stream(new Opened(file, scan.encoding()), (row, number) -> row(row, placing)));
        }
    }

    /**
     * The shapefiles of a zip, or of a folder, or the one that is given.
     *
     * @throws UnreadableSource when there is none, or a {@code .prj} names no known system
     */
    public static List<StatedLayer> layers(Path file) {
        List<StatedLayer> layers = new ArrayList<>();
        for (String name : ShapefileParts.names(file)) {
            try (ShapefileParts parts = ShapefileParts.of(file, name)) {
                String prj = parts.text("prj");
                boolean stated = prj != null && !prj.isBlank();
                Crs crs = stated ? new ShapefileRows(null, Axes.XY, name).crs(parts) : null;
                layers.add(new StatedLayer(name, crs == null ? null : crs.code(), stated ? ".prj" : ""));
            }
        }
        return layers;
    }

    private Crs crs(ShapefileParts parts) {
        String prj = parts.text("prj");
        if (prj == null || prj.isBlank()) {
            return Placing.agreed(declared, null, "there is no .prj");
        }
        try {
            return Placing.agreed(declared, Crs.ofPrj(prj), ".prj");
        } catch (IllegalArgumentException e) {
            throw new UnreadableSource("the .prj names no known system: " + e.getMessage(), e);
        }
    }

    private static SourceRecord row(Row row, Placing placing) {
        return placing.row(row.number, row.fields, new Placing.Shape() {
            @Override
            public @Nullable Geometry read(List<Problem> doubts) {
                Rings rings = new Rings();
                List<Problem> found = new ArrayList<>();
                ShpShape shape = new ShpShape(row.shape, rings);
                Geometry geometry = shape.geometry();
                Placing.addMended(rings, found);
                if (shape.orphans() > 0) {
                    found.add(Problem.said(
                            IssueCode.INVALID_GEOMETRY, "HOLE_WITHOUT_SHELL", "geometry", shape.orphans()));
                }
                doubts.addAll(found);
                return geometry;
            }

            @Override
            public String written() {
                return HexFormat.of().formatHex(row.shape, 0, Math.min(SHOWN_BYTES, row.shape.length));
            }
        });
    }

    private record Row(long number, ObjectNode fields, byte[] shape) {}

    /** Geometries and attributes side by side. */
    private final class Opened implements Rows.Opened<Row> {

        private final ShapefileParts parts;
        private final ShpRecords shapes;
        private final DbfRows rows;
        private long number;

        Opened(Path file, Charset encoding) {
            this.parts = ShapefileParts.of(file, layer);
            this.shapes = new ShpRecords(parts.open("shp"), parts.name());
            this.rows = new DbfRows(parts.open("dbf"), parts.name(), encoding);
        }

        @Override
        public @Nullable Row next() {
            while (true) {
                byte[] shape = shapes.next();
                byte[] bytes = rows.next();
                if (shape == null || bytes == null) {
                    return null;
                }
                number++;
                if (!DbfRows.isDeleted(bytes)) {
                    return new Row(number, rows.fields(bytes), shape);
                }
            }
        }

        @Override
        public void close() {
            try (parts;
                    shapes) {
                rows.close();
            }
        }
    }
}
