package it.atlante.catalogue;

import it.atlante.catalogue.history.ChangeLog;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes many new records at once, past the persistence context: nobody asks for them again in the same transaction. */
@Component
class NewRecords {

    private final EntityManager entityManager;
    private final JdbcTemplate jdbc;
    private final ChangeLog changeLog;

    NewRecords(EntityManager entityManager, JdbcTemplate jdbc, ChangeLog changeLog) {
        this.entityManager = entityManager;
        this.jdbc = jdbc;
        this.changeLog = changeLog;
    }

    /** Inserts drafts of one type with their history and feed rows; within a transaction. */
    void insert(RecordType type, List<Prepared> drafts, Actor actor, Instant now) {
        List<ChangeLog.Created> created = drafts.stream()
                .map(draft -> new ChangeLog.Created(draft.id(), draft.encoded().snapshot()))
                .toList();
        List<Long> sequences = changeLog.appendCreated(type, created, actor, now);
        List<CatalogueRecord> records = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i).draft();
            CatalogueRecord record = draft.details().newRecord();
            record.create(draft, actor, now);
            record.toldBySource(drafts.get(i).encoded().digest());
            record.createdIn(sequences.get(i));
            records.add(record);
        }
        SharedSessionContractImplementor session = entityManager.unwrap(SharedSessionContractImplementor.class);
        EntityPersister persister = session.getFactory()
                .getMappingMetamodel()
                .getEntityDescriptor(records.getFirst().getClass());
        RowInsert rows = new RowInsert(persister, session);
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            rows.insert(connection, records);
            return records.size();
        });
    }
}
