package it.atlante.ingest.mapping;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.placing.Placing;
import it.atlante.ingest.placing.RunPlacing;
import it.atlante.ingest.source.RecordDefaults;
import it.atlante.ingest.source.SourceDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Collects what becomes of one row. For one use by one thread. */
final class RowBeingMapped {

    final SourceDescription source;
    final Header header;
    final FieldValues values;
    final @Nullable Geometry geometry;
    final Ground ground;
    private final List<Draft> shared = new ArrayList<>();
    private final List<Draft> others = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Problem> doubts = new ArrayList<>();
    private final List<Placing> placings = new ArrayList<>();

    RowBeingMapped(
            SourceDescription source, Header header, FieldValues values, @Nullable Geometry geometry, Ground ground) {
        this.source = source;
        this.header = header;
        this.values = values;
        this.geometry = geometry;
        this.ground = ground;
    }

    void doubt(Problem problem) {
        doubts.add(problem);
    }

    /** Adds a record that other rows may describe too, and gives its id. */
    UUID share(Details details, String key, Header itsHeader) {
        Draft draft = Draft.of(details, withKey(itsHeader, key));
        shared.add(draft);
        return draft.id();
    }

    /**
     * Adds a location that other rows may describe too, and gives its id. Where it has no point and an address that says where it is, it gets
     * the point of that.
     *
     * @param promised whether the file has points, so that one without is doubtful
     */
    UUID shareLocation(LocationDetails location, String key, boolean promised) {
        RunPlacing placing = ground.placing();
        LocationDetails placed = location;
        if (placing != null) {
            RunPlacing.Told told = placing.place(Draft.idOf(source.id(), RecordType.LOCATION, key), location);
            if (told.remembered() != null) {
                placings.add(told.remembered());
            }
            if (told.doubt() != null) {
                doubt(told.doubt());
            }
            if (told.computed() != null) {
                placed = location.at(
                        PlaceMapping.wgs84(told.computed().point()),
                        told.computed().precision());
            }
        }
        if (promised && placed.point() == null) {
            doubt(Problem.said(IssueCode.NO_GEOMETRY, "NO_POINT", "location", location.label()));
        }
        return share(placed, key, header);
    }

    void addOther(Details details) {
        others.add(Draft.of(details, header));
    }

    void addOther(Details details, String key) {
        others.add(Draft.of(details, withKey(header, key)));
    }

    MappedRow as(Details details) {
        return new MappedRow(
                Draft.of(details, header), shared, others, references, doubts(), List.copyOf(values.notes()), placings);
    }

    /** The id of the organisation that the row names by key, or by name within the source; null when it names none. */
    @Nullable
    UUID organisation() {
        String key = values.text("organisation");
        if (key != null) {
            return refer(RecordType.ORGANISATION, "organisation", key);
        }
        String name = values.text("organisationName");
        return name == null
                ? null
                : share(OrganisationDetails.named(name), "org:" + Folding.fold(name), defaultHeader());
    }

    /** The id of a record named by {@code <source id>:<record key>}, or by its key within this source. */
    UUID refer(RecordType type, String field, String reference) {
        int colon = reference.indexOf(':');
        String sourceId =
                colon < 0 ? source.id() : reference.substring(0, colon).strip();
        String key = reference.substring(colon + 1).strip();
        UUID id = Draft.idOf(sourceId, type, key);
        references.add(new Reference(type, id, field, reference));
        return id;
    }

    /** The area that the row is about, named by {@code KIND:vintage:code}. */
    AreaRef area(String field) {
        String key = values.required(field);
        return ground.areas()
                .find(key)
                .orElseThrow(() -> new RejectedRow(Problem.of(IssueCode.UNKNOWN_REFERENCE, field, key)));
    }

    /** What somebody should look at, of the values that were asked for and of the row. */
    List<Problem> doubts() {
        List<Problem> all = new ArrayList<>(values.doubts());
        all.addAll(doubts);
        return all;
    }

    /** The ids of areas named by {@code KIND:vintage:code}. */
    List<UUID> areas(String field) {
        return values.list(field).stream()
                .map(key -> ground.areas()
                        .find(key)
                        .orElseThrow(() -> new RejectedRow(Problem.of(IssueCode.UNKNOWN_REFERENCE, field, key)))
                        .id())
                .toList();
    }

    /** The header of a record that several rows share: what holds for the source, nothing of the row. */
    Header defaultHeader() {
        RecordDefaults defaults = source.defaults();
        return new Header(
                source.id(), "-", defaults.observed(), null, null, defaults.sharing(), defaults.demonstration());
    }

    static Header withKey(Header header, String key) {
        return new Header(
                header.sourceId(),
                key,
                header.observedOn(),
                header.verifiedOn(),
                header.verifiedBy(),
                header.sharing(),
                header.demonstration());
    }
}
