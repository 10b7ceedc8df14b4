package it.atlante.ingest.correction;

import it.atlante.ingest.issue.Issue.Severity;
import it.atlante.ingest.issue.IssueCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the pages ask for in their address; anything unknown asks for nothing. */
record Asked(
        @Nullable String esito,
        @Nullable String codice,
        @Nullable String stato,
        @Nullable String corrette,
        @Nullable String entrate) {

    IssueFilter filter() {
        return new IssueFilter(
                constant(Severity.values(), esito), constant(IssueCode.values(), codice), !"tutte".equals(stato));
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
