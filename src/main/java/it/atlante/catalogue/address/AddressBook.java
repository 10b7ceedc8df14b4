package it.atlante.catalogue.address;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * Reads all house numbers and localities that everybody may know, a page at a time: memory does not grow with their number. Plain JDBC,
 * because a gazetteer of a million entries needs no million entities.
 */
@Component
public class AddressBook {

    private static final int PAGE = 10_000;

    private static final String SHOWN =
            " where removed = false and sharing = 'PUBLIC' and demonstration = false and id > ?"
                    + " order by id fetch first " + PAGE + " rows only";

    private final JdbcTemplate jdbc;

    AddressBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Row<D>(UUID id, D details) {}

    /** Gives each house number to the reader, in the order of ids. */
    public void forEachHouseNumber(Consumer<HouseNumberDetails> reader) {
        walk(
                "select id, street, civic, exponent, postal_code, city, city_code, latitude, longitude from house_number",
                (row, number) -> new Row<>(
                        row.getObject("id", UUID.class),
                        new HouseNumberDetails(
                                row.getString("street"),
                                row.getInt("civic"),
                                row.getString("exponent"),
                                row.getString("postal_code"),
                                row.getString("city"),
                                row.getString("city_code"),
                                row.getDouble("latitude"),
                                row.getDouble("longitude"))),
                reader);
    }

    /** Gives each locality to the reader, in the order of ids. */
    public void forEachLocality(Consumer<LocalityDetails> reader) {
        walk(
                "select id, name, city, city_code, postal_code, state_province, latitude, longitude from locality",
                (row, number) -> new Row<>(
                        row.getObject("id", UUID.class),
                        new LocalityDetails(
                                row.getString("name"),
                                row.getString("city"),
                                row.getString("city_code"),
                                row.getString("postal_code"),
                                row.getString("state_province"),
                                row.getObject("latitude", Double.class),
                                row.getObject("longitude", Double.class))),
                reader);
    }

    private <D> void walk(String select, RowMapper<Row<D>> mapper, Consumer<D> reader) {
        @Nullable UUID last = new UUID(0, 0);
        while (last != null) {
            List<Row<D>> page = jdbc.query(select + SHOWN, mapper, last);
            page.forEach(row -> reader.accept(row.details()));
            last = page.size() < PAGE ? null : page.getLast().id();
        }
    }
}
