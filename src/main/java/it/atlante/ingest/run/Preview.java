package it.atlante.ingest.run;

import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.Prepared;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.Saved;
import it.atlante.catalogue.Saved.Outcome;
import it.atlante.ingest.run.RunRecords.Listing;
import it.atlante.ingest.run.RunRecords.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The first changes that a dry run foresees, as they are and as they would be. The counts are of all of them. */
final class Preview {

    /** More are no list for a person, and would make a trial as slow as the run. */
    private static final int RECORDS = 1_000;

    private final UUID runId;
    private final Catalogue catalogue;
    private final RunRecords records;
    private int kept;

    Preview(UUID runId, Catalogue catalogue, RunRecords records) {
        this.runId = runId;
        this.catalogue = catalogue;
        this.records = records;
    }

    /** Keeps what would change; both lists have the same order. */
    void add(List<Prepared> drafts, List<Saved> foreseen) {
        List<Prepared> changing = new ArrayList<>();
        for (int i = 0; i < drafts.size() && kept + changing.size() < RECORDS; i++) {
            Outcome outcome = foreseen.get(i).outcome();
            if (outcome == Outcome.UPDATED || outcome == Outcome.KEPT_EDIT) {
                changing.add(drafts.get(i));
            }
        }
        if (changing.isEmpty()) {
            return;
        }
        Map<RecordType, List<UUID>> ids = new EnumMap<>(RecordType.class);
        changing.forEach(it -> ids.computeIfAbsent(it.draft().details().type(), any -> new ArrayList<>())
                .add(it.id()));
        Map<UUID, String> before = new HashMap<>();
        ids.forEach((type, some) -> before.putAll(catalogue.snapshots(type, some)));
        records.add(
                runId,
                Listing.WOULD_CHANGE,
                changing.stream()
                        .map(it -> new Named(
                                it.draft().details().type(),
                                it.id(),
                                it.draft().details().label(),
                                before.get(it.id()),
                                it.snapshot()))
                        .toList());
        kept += changing.size();
    }
}
