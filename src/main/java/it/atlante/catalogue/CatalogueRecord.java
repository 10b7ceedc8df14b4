package it.atlante.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A record of the catalogue: its identity, its header and who changed it last. Only the {@link Catalogue} writes records; everybody else
 * reads their details.
 */
@MappedSuperclass
public abstract class CatalogueRecord implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Embedded
    private Header header;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant modifiedAt;

    @Column(nullable = false)
    private String modifiedBy;

    private @Nullable UUID importRunId;

    /** Digest of what the source last said; null for a record written by hand. */
    private @Nullable String sourceDigest;

    @Column(nullable = false)
    private boolean edited;

    @Column(nullable = false)
    private boolean removed;

    /** The history row that tells of this record's creation together with others'; null when it has a row of its own. */
    private @Nullable Long createdIn;

    @Transient
    private boolean isNew = true;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by the Catalogue before it is stored
    protected CatalogueRecord() {}

    public abstract Details details();

    /** Replaces what the record says; the details must be of this record's type. */
    protected abstract void describe(Details details);

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null && isNew;
    }

    public RecordType type() {
        return details().type();
    }

    /** The number of times that the record was written, from 1. */
    public long version() {
        return Objects.requireNonNullElse(version, 0L) + 1;
    }

    public Header header() {
        return header;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant modifiedAt() {
        return modifiedAt;
    }

    public String modifiedBy() {
        return modifiedBy;
    }

    public @Nullable UUID importRunId() {
        return importRunId;
    }

    /** Whether a person changed the record after its source last did. */
    public boolean edited() {
        return edited;
    }

    /** Whether the record was removed: it stays for its history, and no search finds it. */
    public boolean removed() {
        return removed;
    }

    @Nullable
    String sourceDigest() {
        return sourceDigest;
    }

    void create(Draft draft, Actor actor, Instant now) {
        this.id = draft.id();
        this.createdAt = now;
        write(draft, actor, now);
    }

    void write(Draft draft, Actor actor, Instant now) {
        describe(draft.details());
        this.header = draft.header();
        this.removed = false;
        touch(actor, now);
    }

    void remove(Actor actor, Instant now) {
        this.removed = true;
        touch(actor, now);
    }

    /** Notes who confirmed the record; it stays as much its source's as it was. */
    void confirm(Header confirmed, Actor actor, Instant now) {
        this.header = confirmed;
        this.modifiedAt = now;
        this.modifiedBy = actor.name();
    }

    /** Undoes the creation: the source may create it again. */
    void takeBack(Actor person, Instant now) {
        remove(person, now);
        this.sourceDigest = null;
        this.edited = false;
    }

    /** Undoes a change: the record says again what its source said before. */
    void restore(Draft before, Actor person, Instant now) {
        write(before, person, now);
        this.edited = false;
    }

    /** The run that wrote what was restored; null when a person did. */
    void restored(@Nullable UUID runId, String digest) {
        this.importRunId = runId;
        this.sourceDigest = digest;
    }

    void createdIn(long historySequence) {
        this.createdIn = historySequence;
    }

    void toldBySource(@Nullable String digest) {
        this.sourceDigest = digest;
    }

    void keepEdited(boolean stillEdited) {
        this.edited = stillEdited;
    }

    private void touch(Actor actor, Instant now) {
        this.modifiedAt = now;
        this.modifiedBy = actor.name();
        this.importRunId = actor.importRunId();
        this.edited = actor.isPerson();
    }
}
