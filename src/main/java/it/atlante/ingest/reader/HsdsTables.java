package it.atlante.ingest.reader;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.source.CsvForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tables of a package, joined: gives each service with all that refers to it, then the organisations without services, then the rows that
 * could not be read. The join happens in a temporary SQLite file, so that memory does not grow with the package. For one use by one thread.
 */
final class HsdsTables implements Rows.Opened<JsonNode> {

    /** Which tables belong under a service, by the name of their member. */
    private static final Map<String, List<String>> OF_SERVICE = Map.of(
            "phones", List.of("phone"),
            "schedules", List.of("schedule", "regular_schedule"),
            "holiday_schedules", List.of("holiday_schedule"),
            "languages", List.of("language"),
            "service_areas", List.of("service_area"),
            "cost_options", List.of("cost_option"),
            "eligibility", List.of("eligibility"),
            "service_taxonomies", List.of("service_taxonomy"),
            "attributes", List.of("attribute"),
            "service_at_locations", List.of("service_at_location"));

    private static final Map<String, List<String>> OF_PLACE = Map.of(
            "phones", List.of("phone"),
            "schedules", List.of("schedule", "regular_schedule"),
            "holiday_schedules", List.of("holiday_schedule"),
            "languages", List.of("language"),
            "addresses", List.of("address", "physical_address"),
            "accessibility", List.of("accessibility"));

    private static final Map<String, List<String>> OF_ORGANISATION =
            Map.of("phones", List.of("phone"), "organization_identifiers", List.of("organization_identifier"));

    private static final Set<String> UNUSED = Set.of("metadata", "meta_table_description");

    private final Path file;
    private final Connection store;
    private final List<Problem> notes = new ArrayList<>();
    private final List<JsonNode> unreadable = new ArrayList<>();
    private @Nullable ResultSet services;
    private @Nullable ResultSet organisations;
    private int unreadableGiven;

    private HsdsTables() throws IOException, SQLException {
        this.file = Files.createTempFile("atlante-hsds", ".sqlite");
        this.store = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** Loads tables. The caller closes what it gets, which deletes the temporary file. */
    static HsdsTables load(Map<String, Path> files, CsvForm form) {
        HsdsTables tables;
        try {
            tables = new HsdsTables();
        } catch (IOException | SQLException e) {
            throw new UnreadableSource("no room to join the tables of the package: " + e.getMessage(), e);
        }
        try {
            tables.fill(files, form);
            return tables;
        } catch (SQLException e) {
            tables.close();
            throw new UnreadableSource("the tables of the package cannot be joined: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            tables.close();
            throw e;
        }
    }

    private void fill(Map<String, Path> files, CsvForm form) throws SQLException {
        try (Statement statement = store.createStatement()) {
            // The file lives as long as the reading and is never read again: no journal, no waiting for the disk.
            statement.execute("pragma journal_mode = off");
            statement.execute("pragma synchronous = off");
            statement.execute("create table item (n integer primary key, kind text, id text, json text)");
            statement.execute("create table link (parent text, parent_id text, kind text, n integer)");
        }
        store.setAutoCommit(false);
        long n = 0;
        for (Map.Entry<String, Path> table : files.entrySet()) {
            if (!UNUSED.contains(table.getKey())) {
                n = fill(table.getKey(), new CsvRows(form).open(table.getValue()), n);
            }
        }
        try (Statement statement = store.createStatement()) {
            statement.execute("create index item_id on item (kind, id)");
            statement.execute("create index link_parent on link (parent, parent_id, kind, n)");
        }
        store.commit();
        noteLost("service_at_location", "service");
    }

    private long fill(String kind, SourceRows table, long before) throws SQLException {
        long n = before;
        try (Stream<SourceRecord> rows = table.stream();
                PreparedStatement item = store.prepareStatement("insert into item values (?, ?, ?, ?)");
                PreparedStatement link = store.prepareStatement("insert into link values (?, ?, ?, ?)")) {
            for (SourceRecord row : (Iterable<SourceRecord>) rows::iterator) {
                if (row.problem() != null) {
                    unreadable.add(row.raw());
                    continue;
                }
                n++;
                item.setLong(1, n);
                item.setString(2, kind);
                item.setString(3, row.fields().path("id").asString(""));
                item.setString(4, row.fields().toString());
                item.executeUpdate();
                for (Map.Entry<String, JsonNode> field : row.fields().properties()) {
                    String parent = parent(kind, field.getKey());
                    if (parent != null && !field.getValue().asString("").isBlank()) {
                        link.setString(1, parent);
                        link.setString(2, field.getValue().asString(""));
                        link.setString(3, kind);
                        link.setLong(4, n);
                        link.executeUpdate();
                    }
                }
            }
        }
        return n;
    }

    private static @Nullable String parent(String kind, String column) {
        if (kind.equals("attribute") && column.equals("link_id")) {
            return "service";
        }
        return column.endsWith("_id") ? column.substring(0, column.length() - 3) : null;
    }

    private void noteLost(String kind, String parent) throws SQLException {
        try (PreparedStatement query = store.prepareStatement("select l.parent_id from link l where l.kind = ? and"
                + " l.parent = ? and not exists (select 1 from item i where i.kind = l.parent and i.id = l.parent_id)"
                + " order by l.n limit 100")) {
            query.setString(1, kind);
            query.setString(2, parent);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    notes.add(Problem.of(IssueCode.UNKNOWN_REFERENCE, kind + "." + parent + "_id", rows.getString(1)));
                }
            }
        }
    }

    Set<String> columns() {
        return Set.of("id", "name");
    }

    List<Problem> notes() {
        return notes;
    }

    long count() {
        try (Statement statement = store.createStatement();
                ResultSet rows = statement.executeQuery("select (select count(*) from item where kind = 'service')"
                        + " + (select count(*) from item o where o.kind = 'organization' and not exists"
                        + " (select 1 from link l where l.parent = 'organization' and l.parent_id = o.id"
                        + " and l.kind = 'service'))")) {
            return rows.getLong(1) + unreadable.size();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    @Override
    public @Nullable JsonNode next() {
        try {
            if (services == null) {
                services = query("select json from item where kind = 'service' order by n");
            }
            if (services.next()) {
                return service((ObjectNode) JsonElements.MAPPER.readTree(services.getString(1)));
            }
            if (organisations == null) {
                organisations =
                        query("select json from item o where o.kind = 'organization' and not exists (select 1 from"
                                + " link l where l.parent = 'organization' and l.parent_id = o.id and l.kind = 'service')"
                                + " order by n");
            }
            if (organisations.next()) {
                ObjectNode organisation = (ObjectNode) JsonElements.MAPPER.readTree(organisations.getString(1));
                attach(organisation, "organization", OF_ORGANISATION);
                return organisation;
            }
            return unreadableGiven < unreadable.size() ? unreadable.get(unreadableGiven++) : null;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private ResultSet query(String sql) throws SQLException {
        // Closed with its connection.
        return store.createStatement().executeQuery(sql);
    }

    private ObjectNode service(ObjectNode service) throws SQLException {
        attach(service, "service", OF_SERVICE);
        ObjectNode organisation =
                item("organization", service.path("organization_id").asString(""));
        if (organisation != null) {
            attach(organisation, "organization", OF_ORGANISATION);
            service.set("organization", organisation);
        }
        for (JsonNode place : service.path("service_at_locations")) {
            if (place instanceof ObjectNode it) {
                attach(it, "service_at_location", OF_PLACE);
                ObjectNode location = item("location", it.path("location_id").asString(""));
                if (location != null) {
                    attach(location, "location", OF_PLACE);
                    it.set("location", location);
                }
            }
        }
        for (String member : List.of("attributes", "service_taxonomies")) {
            for (JsonNode attribute : service.path(member)) {
                String id = attribute
                        .path("taxonomy_term_id")
                        .asString(attribute.path("taxonomy_id").asString(""));
                ObjectNode term = item("taxonomy_term", id);
                term = term == null ? item("taxonomy", id) : term;
                if (term != null && attribute instanceof ObjectNode it) {
                    it.set("taxonomy_term", term);
                }
            }
        }
        return service;
    }

    private void attach(ObjectNode parent, String kind, Map<String, List<String>> members) throws SQLException {
        String id = parent.path("id").asString("");
        for (Map.Entry<String, List<String>> member : members.entrySet()) {
            ArrayNode children = JsonElements.MAPPER.createArrayNode();
            for (String child : member.getValue()) {
                children(kind, id, child).forEach(children::add);
            }
            if (!children.isEmpty()) {
                parent.set(member.getKey(), children);
            }
        }
    }

    private List<JsonNode> children(String parent, String id, String kind) throws SQLException {
        try (PreparedStatement query = store.prepareStatement("select i.json from link l join item i on i.n = l.n"
                + " where l.parent = ? and l.parent_id = ? and l.kind = ? order by l.n")) {
            query.setString(1, parent);
            query.setString(2, id);
            query.setString(3, kind);
            List<JsonNode> children = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    children.add(JsonElements.MAPPER.readTree(rows.getString(1)));
                }
            }
            return children;
        }
    }

    private @Nullable ObjectNode item(String kind, String id) throws SQLException {
        try (PreparedStatement query =
                store.prepareStatement("select json from item where kind = ? and id = ? order by n limit 1")) {
            query.setString(1, kind);
            query.setString(2, id);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? (ObjectNode) JsonElements.MAPPER.readTree(rows.getString(1)) : null;
            }
        }
    }

    private static UnreadableSource broken(SQLException e) {
        return new UnreadableSource("the tables of the package cannot be joined: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (SQLException e) {
            throw broken(e);
        } finally {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
