package it.atlante.catalogue.merging;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.fields.RecordClasses;
import it.atlante.catalogue.fields.RecordFields;
import it.atlante.catalogue.fields.ThreeWay;
import it.atlante.catalogue.merging.MergeRefused.Reason;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Merges two records into one, and takes it back. Each call is one transaction. */
@Component
public class Merging {

    private final Catalogue catalogue;
    private final EntityManager entityManager;
    private final Merges merges;
    private final Referrers referring;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            Catalogue catalogue,
            EntityManager entityManager,
            Merges merges,
            Referrers referring,
            ApplicationEventPublisher events,
            Clock clock) {
        this.catalogue = catalogue;
        this.entityManager = entityManager;
        this.merges = merges;
        this.referring = referring;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param led how many records that referred to the merged one refer to the surviving one
     * @param stricter whether sharing or disclosure became stricter than that of the surviving record was
     */
    public record Done(UUID mergeId, int led, boolean stricter) {}

    /**
     * What was undone.
     *
     * @param keptFields the fields that somebody changed since the merge, and that stayed as they are
     */
    public record Undone(Merge merge, Set<String> keptFields) {}

    /**
     * Merges a record into another one.
     *
     * @throws MergeRefused when one of the two is gone or changed, or the values chosen do not go together; nothing is written then
     */
    @Transactional
    public Done merge(MergeOrder order, Actor actor) {
        CatalogueRecord survivor = current(order.type(), order.survivor());
        CatalogueRecord merged = current(order.type(), order.merged());
        return merge(new Work(survivor, merged, null, new Effects(catalogue, actor)), order);
    }

    /** @param partOf the merge that makes this one necessary; null for one that a person asked for */
    private record Work(
            CatalogueRecord survivor,
            CatalogueRecord merged,
            @Nullable UUID partOf,
            Effects effects) {}

    private Done merge(Work work, MergeOrder order) {
        CatalogueRecord survivor = work.survivor();
        CatalogueRecord merged = work.merged();
        Effects effects = work.effects();
        RecordFields before = RecordFields.of(survivor);
        RecordFields after = MergedFields.of(before, RecordFields.of(merged), order.choices());
        boolean stricter = !before.get("sharing").equals(after.get("sharing"))
                || !before.get("disclosure").equals(after.get("disclosure"));
        stricter |= restrictPlace(after, RecordFields.of(merged), before, effects);
        try {
            effects.edit(survivor, after);
        } catch (InvalidField contradicting) {
            throw new MergeRefused(Reason.CONTRADICTING);
        }
        UUID mergeId = UUID.randomUUID();
        merges.add(new Merge(
                mergeId,
                order.type(),
                survivor.getId(),
                merged.getId(),
                work.partOf(),
                clock.instant(),
                effects.actor().name(),
                null,
                null));
        List<CatalogueRecord> led = referring.to(order.type(), merged.getId());
        for (CatalogueRecord record : led) {
            lead(record, merged.getId(), survivor.getId(), effects);
        }
        effects.remove(merged);
        effects.list().forEach(effect -> merges.addEffect(mergeId, effect));
        led.forEach(record -> mergeTwin(record, mergeId, effects.actor()));
        return new Done(mergeId, led.size(), stricter);
    }

    private void lead(CatalogueRecord record, UUID from, UUID to, Effects effects) {
        RecordFields led = referring.led(record, from, to);
        boolean loop =
                record.type() == RecordType.TIE && led.get("fromOrganisationId").equals(led.get("toOrganisationId"));
        if (loop) {
            // A tie between the two says nothing any more now that they are one.
            effects.remove(record);
        } else {
            effects.rewrite(record, led);
        }
    }

    /** Two records that say where the one service is given, or how the one body is tied, have become one as well. */
    private void mergeTwin(CatalogueRecord record, UUID partOf, Actor actor) {
        if (record.removed()) {
            return;
        }
        referring.findTwin(record).ifPresent(twin -> {
            MergeOrder order = new MergeOrder(
                    record.type(),
                    new MergeOrder.Side(twin.getId(), twin.version()),
                    new MergeOrder.Side(record.getId(), record.version()),
                    MergedFields.fillingBlanks(RecordFields.of(twin), RecordFields.of(record)));
            merge(new Work(twin, record, partOf, new Effects(catalogue, actor)), order);
        });
    }

    /** Of two records at two places the surviving place tells no more than either did. */
    private boolean restrictPlace(RecordFields after, RecordFields merged, RecordFields survivor, Effects effects) {
        if (after.isBlank("locationId") || merged.isBlank("locationId") || survivor.isBlank("locationId")) {
            return false;
        }
        CatalogueRecord place = place(after);
        RecordFields open = RecordFields.of(place);
        RecordFields strict = open;
        for (RecordFields side : List.of(merged, survivor)) {
            strict = strict.with(java.util.Map.of(
                    "disclosure",
                    MergedFields.stricterDisclosure(
                            strict.get("disclosure"),
                            RecordFields.of(place(side)).get("disclosure"))));
        }
        if (strict.equals(open)) {
            return false;
        }
        effects.edit(place, strict);
        return true;
    }

    private CatalogueRecord place(RecordFields fields) {
        return get(RecordType.LOCATION, UUID.fromString(fields.get("locationId").stringValue()));
    }

    /**
     * Undoes a merge and those that it brought with it: every record is as it was before, but for what was edited since.
     *
     * @throws MergeRefused when it was undone before, or when the surviving record was itself merged into another one since
     */
    @Transactional
    public Undone undo(UUID mergeId, Actor actor) {
        Merge merge = merges.find(mergeId)
                .filter(it -> it.undoneAt() == null)
                .orElseThrow(() -> new MergeRefused(Reason.UNDONE));
        if (merges.findInForce(merge.survivorId()).isPresent()) {
            throw new MergeRefused(Reason.SURVIVOR_MERGED);
        }
        Set<String> kept = new TreeSet<>();
        merges.partsOf(mergeId).forEach(part -> undo(part, actor, kept));
        undo(merge, actor, kept);
        return new Undone(merge, kept);
    }

    private void undo(Merge merge, Actor actor, Set<String> kept) {
        Instant now = clock.instant();
        merges.undone(merge.id(), now, actor.name());
        for (MergeEffect effect : new ArrayList<>(merges.effects(merge.id()))) {
            CatalogueRecord record = get(effect.before().type(), effect.recordId());
            if (record.removed() && !effect.removed()) {
                continue;
            }
            RecordFields current = RecordFields.of(record);
            ThreeWay.Merged back = ThreeWay.undo(effect.before(), effect.after(), current);
            kept.addAll(back.asked().keySet());
            boolean untouched = record.version() == effect.versionAfter();
            if (record.removed() || !back.fields().equals(current)) {
                boolean edited = untouched ? effect.editedBefore() : record.edited();
                catalogue.rewrite(back.fields().toDraft(record.getId()), edited, actor);
            }
        }
        events.publishEvent(new Unmerged(merge));
    }

    private CatalogueRecord current(RecordType type, MergeOrder.Side side) {
        CatalogueRecord record = entityManager.find(RecordClasses.recordClass(type), side.id());
        if (record == null || record.removed()) {
            throw new MergeRefused(Reason.GONE);
        }
        if (record.version() != side.readVersion()) {
            throw new MergeRefused(Reason.CHANGED);
        }
        return record;
    }

    private CatalogueRecord get(RecordType type, UUID id) {
        CatalogueRecord record = entityManager.find(RecordClasses.recordClass(type), id);
        if (record == null) {
            throw new IllegalStateException("there is no " + type + " " + id);
        }
        return record;
    }
}
