package it.atlante.search.indexing;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.quality.QualityEvidence;
import it.atlante.catalogue.quality.QualityLedger;
import it.atlante.catalogue.quality.QualityRules;
import it.atlante.catalogue.quality.Requirement;
import it.atlante.search.definition.QualityDays;
import it.atlante.search.engine.IndexChange;
import it.atlante.search.engine.ResourceDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notes the quality of what is indexed in the ledger, from the documents that the index gets. */
@Component
class QualityNotes {

    private final QualityLedger ledger;
    private final QualityRules rules = QualityRules.ofClassPath();

    QualityNotes(QualityLedger ledger) {
        this.ledger = ledger;
    }

    void note(Collection<IndexChange> changes) {
        List<ResourceDocument> documents = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        for (IndexChange change : changes) {
            if (change instanceof IndexChange.Put put) {
                documents.add(put.document());
            } else {
                deleted.add(change.id());
            }
        }
        ledger.delete(deleted);
        put(documents);
    }

    void put(Collection<ResourceDocument> documents) {
        ledger.put(documents.stream().map(this::line).toList());
    }

    private QualityLedger.Line line(ResourceDocument document) {
        QualityEvidence evidence = QualityDays.evidence(document, Audience.STAFF);
        Map<Integer, LocalDate> lastDays = new HashMap<>();
        for (int minimum : QualityRules.MINIMUMS) {
            rules.lastDayOf(minimum, evidence).ifPresent(day -> lastDays.put(minimum, day));
        }
        return new QualityLedger.Line(
                document.id(),
                UUID.fromString(document.recordId()),
                evidence.dates().get(Requirement.COUNTED),
                lastDays);
    }
}
