package it.atlante.ingest.reader.geopackage;

import it.atlante.geo.Crs;
import it.atlante.ingest.reader.Layers;
import it.atlante.ingest.reader.Placing;
import it.atlante.ingest.reader.StatedLayer;
import it.atlante.ingest.reader.UnreadableSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** An open GeoPackage. For one thread. */
final class GeoPackage implements AutoCloseable {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** A table of features without an entry of its geometry column is useless, hence the outer join and the check below. */
    private static final String LAYERS = """
            select c.table_name, c.data_type, g.column_name, g.srs_id,
                   (select m.sql from sqlite_master m where m.name = c.table_name and m.type = 'table') as made_by
            from gpkg_contents c left join gpkg_geometry_columns g on g.table_name = c.table_name
            where c.data_type in ('features', 'attributes', 'aspatial') order by c.rowid
            """;

    private final Connection connection;

    private GeoPackage(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a file for reading only.
     *
     * @throws UnreadableSource when it is missing, damaged, still being written or no GeoPackage
     */
    static GeoPackage open(Path file) {
        requireSqlite(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:"
                    + file.toUri().toString().replaceFirst("^file:/*", "file:/") + "?mode=ro&immutable=1");
            GeoPackage opened = new GeoPackage(connection);
            try {
                opened.requireSound();
                return opened;
            } catch (SQLException | RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static void requireSqlite(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new UnreadableSource("the file is no GeoPackage: it does not begin as SQLite files do");
            }
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            if (Files.exists(log) && Files.size(log) > 0) {
                throw new UnreadableSource("the GeoPackage is still open in another program (" + log.getFileName()
                        + " holds changes): close it there first");
            }
        } catch (IOException e) {
            throw Files.exists(file)
                    ? new UnreadableSource("the file cannot be read: " + e.getMessage(), e)
                    : new UnreadableSource("there is no file " + file, e);
        }
    }

    private void requireSound() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Functions that are not harmless stay unused by whatever the schema of the file defines.
            statement.execute("pragma trusted_schema = off");
            try (ResultSet check = statement.executeQuery("pragma quick_check(1)")) {
                if (!check.next() || !"ok".equals(check.getString(1))) {
                    throw new UnreadableSource("the GeoPackage is damaged: " + check.getString(1));
                }
            }
            try (ResultSet tables = statement.executeQuery("select count(*) from sqlite_master where type = 'table'"
                    + " and name in ('gpkg_contents', 'gpkg_spatial_ref_sys')")) {
                if (!tables.next() || tables.getInt(1) < 2) {
                    throw new UnreadableSource(
                            "the file is a SQLite database and no GeoPackage: it has no table gpkg_contents");
                }
            }
        }
    }

    Connection connection() {
        return connection;
    }

    /**
     * The layer of that name; with none, the only layer with geometries or, where there are no such layers, the only table.
     *
     * @throws UnreadableSource naming the choices
     */
    GeoPackageLayer layer(@Nullable String wanted) {
        try {
            List<GeoPackageLayer> all = layers();
            List<GeoPackageLayer> geographic =
                    all.stream().filter(layer -> layer.geometryColumn() != null).toList();
            boolean only = wanted == null && geographic.size() == 1;
            String chosen = Layers.choose(
                    (only ? geographic : all)
                            .stream().map(GeoPackageLayer::table).toList(),
                    wanted);
            return all.stream()
                    .filter(layer -> layer.table().equals(chosen))
                    .findFirst()
                    .orElseThrow();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** All layers with the systems that they state. */
    List<StatedLayer> statedLayers() {
        try {
            List<StatedLayer> stated = new ArrayList<>();
            for (GeoPackageLayer layer : layers()) {
                boolean shapes = layer.geometryColumn() != null;
                // Minus one and zero are the two undefined systems of the standard, projected and geographic.
                boolean defined = !shapes || layer.srsId() > 0;
                String crs =
                        !shapes ? Crs.WGS84.code() : defined ? crs(layer, null).code() : null;
                stated.add(new StatedLayer(layer.table(), crs, defined && shapes ? "gpkg_spatial_ref_sys" : ""));
            }
            stated.sort(Comparator.comparing(layer -> layer.where().isEmpty() && layer.crs() != null));
            return stated;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private List<GeoPackageLayer> layers() throws SQLException {
        List<GeoPackageLayer> layers = new ArrayList<>();
        String sql = has("gpkg_geometry_columns")
                ? LAYERS
                : LAYERS.replace("gpkg_geometry_columns", "(select '' as table_name, '' as column_name, 0 as srs_id)");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String madeBy = rows.getString("made_by");
                boolean features = rows.getString("data_type").equals("features");
                boolean plainTable =
                        madeBy != null && !madeBy.toLowerCase(Locale.ROOT).contains("virtual");
                if (plainTable && features == (rows.getString("column_name") != null)) {
                    String table = rows.getString("table_name");
                    layers.add(new GeoPackageLayer(
                            table, rows.getString("column_name"), rows.getInt("srs_id"), columns(table)));
                }
            }
        }
        return layers;
    }

    private boolean has(String table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from sqlite_master where type = 'table' and name = ?")) {
            statement.setString(1, table);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma table_info(" + GeoPackageLayer.quoted(table) + ")")) {
            while (rows.next()) {
                columns.add(rows.getString("name"));
            }
        }
        return columns;
    }

    /**
     * The reference system of a layer.
     *
     * @throws UnreadableSource when it is unknown, undefined and not declared, or another than the declared one
     */
    Crs crs(GeoPackageLayer layer, @Nullable Crs declared) {
        try (PreparedStatement statement = connection.prepareStatement("select srs_name, organization,"
                + " organization_coordsys_id, definition from gpkg_spatial_ref_sys where srs_id = ?")) {
            statement.setInt(1, layer.srsId());
            try (ResultSet found = statement.executeQuery()) {
                // Minus one and zero are the two undefined systems of the standard, projected and geographic.
                if (layer.srsId() <= 0 || !found.next()) {
                    return Placing.agreed(declared, null, "layer " + layer.table() + ", system " + layer.srsId());
                }
                return Placing.agreed(declared, stated(found), "layer " + layer.table());
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static Crs stated(ResultSet system) throws SQLException {
        String code = system.getString("organization") + ":" + system.getInt("organization_coordsys_id");
        Optional<Crs> known = Crs.find(code);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return Crs.ofPrj(String.valueOf(system.getString("definition")));
        } catch (IllegalArgumentException e) {
            throw new UnreadableSource(
                    "the GeoPackage is in " + code + " (" + system.getString("srs_name") + "): " + e.getMessage(), e);
        }
    }

    long count(GeoPackageLayer layer) {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(layer.select("count(*)"))) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    static UnreadableSource unreadable(SQLException e) {
        return new UnreadableSource("the GeoPackage cannot be read: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }
}
