package it.atlante.ingest.pages;

import it.atlante.ingest.proposal.Answers;
import it.atlante.ingest.proposal.FieldQuestions;
import it.atlante.ingest.source.RecordKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Takes over from forms what their questions ask for, and nothing else. */
final class ProposalForms {

    private static final List<String> OF_FILES =
            List.of("format", "encoding", "delimiter", "header", "layer", "crs", "axes", "decimal");

    private static final List<String> OF_SOURCES = List.of(
            "kind", "id", "title", "publisher", "licence", "attribution", "page", "observed", "sharing", "filePattern");

    private static final List<String> BEGINNINGS = List.of("from.", "text.", "split.", "map.");

    private ProposalForms() {}

    static Answers file(Answers before, MultiValueMap<String, String> form) {
        return before.with(taken(form, OF_FILES));
    }

    static Answers fields(Answers before, MultiValueMap<String, String> form) {
        Answers bare = before;
        for (String beginning : BEGINNINGS) {
            bare = bare.without(beginning);
        }
        Map<String, List<String>> taken = taken(form, OF_SOURCES);
        // Check boxes that are not ticked are not sent.
        taken.put("key", form.getOrDefault("key", List.of()));
        form.forEach((name, values) -> {
            if (BEGINNINGS.stream().anyMatch(name::startsWith)) {
                taken.put(name, values);
            }
        });
        return bare.with(taken);
    }

    static @Nullable RecordKind kind(String name) {
        return FieldQuestions.KINDS.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, List<String>> taken(MultiValueMap<String, String> form, List<String> names) {
        Map<String, List<String>> taken = new LinkedHashMap<>();
        for (String name : names) {
            List<String> values = form.get(name);
            if (values != null) {
                taken.put(name, values);
            }
        }
        return taken;
    }
}
