package it.atlante.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Inserts the rows of one table, many with each statement, with columns and conversions as the entities declare them. Hibernate itself sends
 * one statement for each row, which costs a store more than the row.
 */
final class RowInsert {

    /** Rows of one statement; 25 columns each are far below the 32,767 parameters that PostgreSQL takes. */
    private static final int ROWS = 100;

    private final EntityPersister persister;
    private final SharedSessionContractImplementor session;
    private final List<SelectableMapping> columns = new ArrayList<>();

    RowInsert(EntityPersister persister, SharedSessionContractImplementor session) {
        this.persister = persister;
        this.session = session;
        persister.getIdentifierMapping().forEachSelectable((index, column) -> columns.add(column));
        for (int i = 0; i < persister.getNumberOfAttributeMappings(); i++) {
            persister.getAttributeMapping(i).forEachSelectable((index, column) -> columns.add(column));
        }
    }

    void insert(Connection connection, List<? extends CatalogueRecord> records) throws SQLException {
        int whole = records.size() / ROWS * ROWS;
        insert(connection, records.subList(0, whole), ROWS);
        insert(connection, records.subList(whole, records.size()), records.size() - whole);
    }

    private void insert(Connection connection, List<? extends CatalogueRecord> records, int rows) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql(rows))) {
            Binder binder = new Binder(statement);
            for (CatalogueRecord record : records) {
                bind(record, binder);
                if (binder.parameter == rows * columns.size()) {
                    statement.executeUpdate();
                    binder.parameter = 0;
                }
            }
        }
    }

    private String sql(int rows) {
        String names =
                columns.stream().map(SelectableMapping::getSelectionExpression).collect(Collectors.joining(", "));
        String row = columns.stream()
                .map(SelectableMapping::getWriteExpression)
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "(", ")"));
        return "insert into " + persister.getMappedTableDetails().getTableName() + " (" + names + ") values "
                + String.join(", ", Collections.nCopies(rows, row));
    }

    private void bind(CatalogueRecord record, Binder binder) {
        persister.getIdentifierMapping().decompose(record.getId(), 0, null, null, binder::bind, session);
        for (int i = 0; i < persister.getNumberOfAttributeMappings(); i++) {
            AttributeMapping attribute = persister.getAttributeMapping(i);
            // A new record has the version 0.
            Object value =
                    attribute.getAttributeName().equals("version") ? Long.valueOf(0) : attribute.getValue(record);
            attribute.decompose(value, 0, null, null, binder::bind, session);
        }
    }

    /** Sets one parameter after the other. */
    private final class Binder {
        private final PreparedStatement statement;
        private int parameter;

        Binder(PreparedStatement statement) {
            this.statement = statement;
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // the mapping knows the type of its values
        void bind(int index, Object x, Object y, Object value, SelectableMapping column) {
            try {
                ((org.hibernate.type.descriptor.ValueBinder)
                                column.getJdbcMapping().getJdbcValueBinder())
                        .bind(statement, value, ++parameter, session);
            } catch (SQLException e) {
                throw new IllegalStateException("column " + column.getSelectionExpression(), e);
            }
        }
    }
}
