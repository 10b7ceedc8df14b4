package it.atlante.catalogue.upkeep;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Confirmation;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.StaleRecord;
import it.atlante.catalogue.area.Area;
import it.atlante.catalogue.housing.Housing;
import it.atlante.catalogue.landmark.Landmark;
import it.atlante.catalogue.organisation.Organisation;
import it.atlante.catalogue.services.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Confirms records: each by itself, so that one that somebody just changed does not hold up the others. */
@Component
class Verifications {

    static final Map<RecordType, Class<? extends CatalogueRecord>> CLASSES = Map.of(
            RecordType.ORGANISATION, Organisation.class,
            RecordType.SERVICE, Service.class,
            RecordType.HOUSING, Housing.class,
            RecordType.LANDMARK, Landmark.class,
            RecordType.AREA, Area.class);

    private final Catalogue catalogue;

    Verifications(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A record as it was looked at. */
    record Seen(RecordType type, UUID id, long version) {

        /** From {@code TYPE:id:version}; empty for anything else. */
        static Optional<Seen> parse(String key) {
            String[] parts = key.split(":", -1);
            try {
                return parts.length != 3 || !parts[2].matches("\\d{1,18}")
                        ? Optional.empty()
                        : type(parts[0])
                                .map(type -> new Seen(type, UUID.fromString(parts[1]), Long.parseLong(parts[2])));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }

        static Optional<RecordType> type(String name) {
            return Arrays.stream(RecordType.values())
                    .filter(type -> type.name().equals(name) && CLASSES.containsKey(type))
                    .findFirst();
        }
    }

    /** How many were confirmed, and how many had changed since they were looked at and were left alone. */
    record Outcome(int confirmed, int changed) {}

    /**
     * Confirms records as of today.
     *
     * @param by a role or body
     * @throws it.atlante.catalogue.InvalidField when {@code by} cannot be one
     */
    Outcome confirm(List<Seen> records, String by, Actor actor) {
        int changed = 0;
        for (Seen seen : records) {
            Class<? extends CatalogueRecord> recordClass = CLASSES.get(seen.type());
            if (recordClass == null) {
                throw new IllegalArgumentException("records of type " + seen.type() + " are not confirmed");
            }
            try {
                catalogue.confirm(new Confirmation(recordClass, seen.id(), seen.version(), by), actor);
            } catch (StaleRecord changedMeanwhile) {
                changed++;
            }
        }
        return new Outcome(records.size() - changed, changed);
    }
}
