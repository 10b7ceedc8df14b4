package it.atlante.catalogue.upkeep;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.reports.ErrorReports;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what staff may do for a record. */
@Component
public class RecordUpkeeps {

    private final EntityManager entityManager;
    private final ErrorReports reports;

    RecordUpkeeps(EntityManager entityManager, ErrorReports reports) {
        this.entityManager = entityManager;
        this.reports = reports;
    }

    /** Empty when there is no such record any more, or none that can be confirmed. */
    @Transactional(readOnly = true)
    public Optional<RecordUpkeep> find(RecordType type, UUID id) {
        Class<? extends CatalogueRecord> recordClass = Verifications.CLASSES.get(type);
        return recordClass == null
                ? Optional.empty()
                : Optional.<CatalogueRecord>ofNullable(entityManager.find(recordClass, id))
                        .filter(record -> !record.removed())
                        .map(record -> new RecordUpkeep(
                                type, id, record.version(), record.header().verifiedBy(), reports.countOpen(type, id)));
    }
}
