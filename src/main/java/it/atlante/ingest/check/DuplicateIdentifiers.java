package it.atlante.ingest.check;

import it.atlante.catalogue.organisation.Organisation;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two organisations with one tax code or one RUNTS number, in the file or in the catalogue. The second is told with the name or row of the first:
 * whether they are one is for people to say.
 */
public final class DuplicateIdentifiers implements FileCheck {

    private final Organisations organisations;
    private final LongNumbers identifiers = new LongNumbers(16);
    private long[] firstRows = new long[16];

    public DuplicateIdentifiers(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public List<Found> rows(List<Row> rows) {
        List<Row> identified = rows.stream()
                .filter(row -> row.main().details() instanceof OrganisationDetails details
                        && (details.taxCode() != null || details.runts() != null))
                .toList();
        if (identified.isEmpty()) {
            return List.of();
        }
        Map<String, List<Organisation>> byTaxCode = known(identified, "taxCode");
        Map<String, List<Organisation>> byRunts = known(identified, "runts");
        List<Found> found = new ArrayList<>();
        for (Row row : identified) {
            look(row, "taxCode", byTaxCode, found);
            look(row, "runts", byRunts, found);
        }
        return found;
    }

    private void look(Row row, String field, Map<String, List<Organisation>> known, List<Found> found) {
        String value = value(row, field);
        if (value == null) {
            return;
        }
        long first = firstRow(field + ':' + value, row.number());
        if (first != row.number()) {
            found.add(new Found(
                    row.number(), Problem.said(IssueCode.DUPLICATE_IDENTIFIER, "SAME_IN_FILE", field, value, first)));
            return;
        }
        known.getOrDefault(value, List.of()).stream()
                .filter(other -> !Objects.equals(other.getId(), row.main().id()))
                .findFirst()
                .ifPresent(other -> found.add(new Found(
                        row.number(),
                        Problem.said(
                                IssueCode.DUPLICATE_IDENTIFIER,
                                "SAME_IN_CATALOGUE",
                                field,
                                value,
                                other.details().name(),
                                String.valueOf(other.getId())))));
    }

    private long firstRow(String identifier, long row) {
        int before = identifiers.size();
        int number = identifiers.of(LongNumbers.hash(identifier));
        if (number == firstRows.length) {
            firstRows = Arrays.copyOf(firstRows, firstRows.length + (firstRows.length >> 1));
        }
        if (identifiers.size() > before) {
            firstRows[number] = row;
        }
        return firstRows[number];
    }

    private Map<String, List<Organisation>> known(List<Row> rows, String field) {
        List<String> values = rows.stream()
                .flatMap(row -> Stream.ofNullable(value(row, field)))
                .distinct()
                .toList();
        if (values.isEmpty()) {
            return Map.of();
        }
        List<Organisation> found =
                field.equals("runts") ? organisations.listByRunts(values) : organisations.listByTaxCodes(values);
        return found.stream()
                .collect(Collectors.groupingBy(organisation -> String.valueOf(
                        field.equals("runts")
                                ? organisation.details().runts()
                                : organisation.details().taxCode())));
    }

    private static @Nullable String value(Row row, String field) {
        OrganisationDetails details = (OrganisationDetails) row.main().details();
        return field.equals("runts") ? details.runts() : details.taxCode();
    }
}
