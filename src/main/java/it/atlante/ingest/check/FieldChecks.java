package it.atlante.ingest.check;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which check belongs to which field. */
public final class FieldChecks {

    private static final Map<String, FieldCheck> CHECKS = Map.of(
            "phones", new PhoneCheck(),
            "email", new EmailCheck(),
            "url", new WebCheck(),
            "website", new WebCheck(),
            "taxCode", new TaxCodeCheck(),
            "runts", new RuntsCheck(),
            "location.postalCode", new PostalCodeCheck());

    /** Fields that hold one value of their kind. */
    private static final Set<String> SINGLE = Set.of("email", "url", "website", "taxCode", "runts");

    private FieldChecks() {}

    /** The fields whose values are checked. */
    public static Set<String> fields() {
        return CHECKS.keySet();
    }

    /** Checks the values of a field; those of a field without a check are kept as they are. */
    public static Checked check(String field, List<String> values) {
        FieldCheck check = CHECKS.get(field);
        Checked all = new Checked(check == null ? values : List.of(), List.of(), List.of());
        if (check != null) {
            for (String value : values) {
                all = all.and(check.check(field, value));
            }
        }
        return SINGLE.contains(field) ? single(field, all) : all;
    }

    private static Checked single(String field, Checked all) {
        List<String> different = all.values().stream().distinct().toList();
        if (different.size() <= 1) {
            return new Checked(different, all.doubts(), all.notes());
        }
        // The certified mailbox (PEC) is for lawyers and offices; who looks for help writes to the other one.
        String chosen = different.stream()
                .filter(value -> !EmailCheck.certified(value))
                .findFirst()
                .orElse(different.getFirst());
        String others = String.join(
                ", ", different.stream().filter(it -> !it.equals(chosen)).toList());
        return new Checked(List.of(chosen), all.doubts(), all.notes())
                .and(new Checked(
                        List.of(), List.of(Problem.of(IssueCode.SEVERAL_VALUES, field, chosen, others)), List.of()));
    }
}
