package it.atlante.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft with its JSON and digest, which are made once, by whichever thread asks first. Prepare on one thread what another one writes:
 * handing over must be safe publication, such as a queue.
 */
public final class Prepared {

    private final Draft draft;
    private Snapshots.@Nullable Encoded encoded;

    private Prepared(Draft draft) {
        this.draft = draft;
    }

    public static Prepared of(Draft draft) {
        return new Prepared(draft);
    }

    /** The same as its source gave it, with its references led elsewhere: what is written is {@code led}, the digest stays the source's. */
    Prepared ledTo(Draft led) {
        if (led == draft) {
            return this;
        }
        Prepared redirected = new Prepared(led);
        redirected.encoded = Snapshots.encode(led.details(), led.header())
                .withDigest(encoded().digest());
        return redirected;
    }

    public Draft draft() {
        return draft;
    }

    public UUID id() {
        return draft.id();
    }

    /** Makes the JSON and the digest now. */
    public Prepared encode() {
        encoded();
        return this;
    }

    /** The record as one JSON object, as the history tells it. */
    public String snapshot() {
        return new String(encoded().snapshot(), StandardCharsets.UTF_8);
    }

    Snapshots.Encoded encoded() {
        Snapshots.Encoded known = encoded;
        if (known == null) {
            known = Snapshots.encode(draft.details(), draft.header());
            encoded = known;
        }
        return known;
    }
}
