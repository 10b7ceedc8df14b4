package it.atlante.catalogue.merging;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.fields.RecordClasses;
import it.atlante.catalogue.merging.Merging.Undone;
import jakarta.persistence.EntityManager;
import java.security.Principal;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The merges that were made, each with the way back. */
@Controller
@RequestMapping("/amministrazione/unioni")
class MergePages {

    private static final int SHOWN = 200;

    private final Merges merges;
    private final Merging merging;
    private final EntityManager entityManager;
    private final Clock clock;

    MergePages(Merges merges, Merging merging, EntityManager entityManager, Clock clock) {
        this.merges = merges;
        this.merging = merging;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** A merge with the names of its records, in the territory's time zone. */
    record Shown(
            Merge merge,
            String survivor,
            String merged,
            ZonedDateTime at,
            @Nullable ZonedDateTime undoneAt) {

        /** The page of the surviving record; null for records that have none. */
        public @Nullable String path() {
            return switch (merge.type()) {
                case ORGANISATION, SERVICE, HOUSING, LANDMARK, AREA ->
                    "/risorse/" + merge.type().name().toLowerCase(Locale.ROOT) + "/" + merge.survivorId();
                default -> null;
            };
        }
    }

    /** @param errore why a merge was not undone, a {@code MergeRefused.Reason}; null when all went well */
    @GetMapping
    String list(@RequestParam @Nullable String errore, Model model) {
        model.addAttribute("problem", reason(errore));
        model.addAttribute(
                "merges", merges.list(SHOWN).stream().map(this::shown).toList());
        return "merging/unioni";
    }

    @PostMapping("/{id}/separa")
    String undo(@PathVariable UUID id, Principal principal, RedirectAttributes passed) {
        if (merges.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            Undone undone = merging.undo(id, Actor.person(principal.getName()));
            passed.addFlashAttribute("undone", true);
            passed.addFlashAttribute("kept", List.copyOf(undone.keptFields()));
            return "redirect:/amministrazione/unioni";
        } catch (MergeRefused refused) {
            return "redirect:/amministrazione/unioni?errore=" + refused.reason();
        } catch (ObjectOptimisticLockingFailureException meanwhile) {
            return "redirect:/amministrazione/unioni?errore=" + MergeRefused.Reason.CHANGED;
        }
    }

    private static MergeRefused.@Nullable Reason reason(@Nullable String text) {
        for (MergeRefused.Reason reason : MergeRefused.Reason.values()) {
            if (reason.name().equals(text)) {
                return reason;
            }
        }
        return null;
    }

    private Shown shown(Merge merge) {
        return new Shown(
                merge,
                label(merge.type(), merge.survivorId()),
                label(merge.type(), merge.mergedId()),
                merge.mergedAt().atZone(clock.getZone()),
                merge.undoneAt() == null ? null : merge.undoneAt().atZone(clock.getZone()));
    }

    private String label(RecordType type, UUID id) {
        CatalogueRecord record = entityManager.find(RecordClasses.recordClass(type), id);
        return record == null ? id.toString() : record.details().label();
    }
}
