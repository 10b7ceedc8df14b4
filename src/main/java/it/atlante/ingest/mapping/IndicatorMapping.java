package it.atlante.ingest.mapping;

import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.area.AreaKey;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.indicator.IndicatorDetails;
import it.atlante.catalogue.indicator.IndicatorKind;
import it.atlante.catalogue.indicator.IndicatorValueDetails;
import it.atlante.catalogue.indicator.Period;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.reader.SourceRecord;
import it.atlante.ingest.source.Check;
import it.atlante.ingest.source.MappedIndicator;
import it.atlante.ingest.template.RowText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a row says of its area: a value for each indicator that the row has one of. For one use by one thread.
 *
 * <p>A row whose area is unknown, or is another one by its code than by its name, is refused whole: a number in the wrong neighbourhood looks
 * right, a missing one is seen. A single cell that cannot be read makes the row doubtful and leaves its other values in.
 */
final class IndicatorMapping {

    private static final String PERIOD_FORM = "yyyy, yyyy-MM-dd, yyyy/yyyy, yyyy-MM-dd/yyyy-MM-dd";

    /** As the pipe {@code number}: a text such as 1e999999999 would make megabytes of digits. */
    private static final int LONGEST_NUMBER = 40;

    private final RowBeingMapped row;
    private final SourceRecord record;
    private final ObjectNode columns;
    private final Map<UUID, Draft> values = new LinkedHashMap<>();
    private final List<Draft> definitions = new ArrayList<>();

    IndicatorMapping(RowBeingMapped row, SourceRecord record) {
        this.row = row;
        this.record = record;
        this.columns = row.values.row();
    }

    /**
     * The values of the row and the definitions of their indicators.
     *
     * @return empty when the row has no value of any of the source's indicators
     * @throws RejectedRow when its area or period cannot be trusted, or none of its values can be read
     */
    Optional<MappedRow> map() {
        List<MappedIndicator> concerned = row.source.mapping().indicators().stream()
                .filter(this::concerns)
                .toList();
        if (concerned.isEmpty()) {
            return Optional.empty();
        }
        AreaRef area = row.area("area");
        row.source.mapping().checks().forEach(check -> requireSame(check, area));
        Period period = period();
        concerned.forEach(indicator -> add(indicator, AreaKey.of(area), period));
        List<Problem> doubts = row.doubts();
        if (values.isEmpty() && !doubts.isEmpty()) {
            throw new RejectedRow(doubts.getFirst());
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        RowMapper.doubtCharacters(row, record);
        List<Draft> all = List.copyOf(values.values());
        return Optional.of(new MappedRow(
                all.getFirst(),
                definitions,
                all.subList(1, all.size()),
                List.of(),
                row.doubts(),
                List.copyOf(row.values.notes()),
                List.of()));
    }

    private boolean concerns(MappedIndicator indicator) {
        return indicator.when().entrySet().stream()
                .allMatch(wanted -> RowText.of(columns, wanted.getKey()).equals(List.of(wanted.getValue())));
    }

    /** The second name that the row gives to its area must mean the same one; an empty one confirms nothing. */
    private void requireSame(Check check, AreaRef area) {
        if (check instanceof Check.InArea named) {
            List<String> said = named.value().values(columns, "checks.area");
            if (said.isEmpty()) {
                throw new RejectedRow(Problem.of(IssueCode.REQUIRED_FIELD, "checks.area"));
            }
            boolean same = named.kind() == area.kind()
                    && (named.vintage() == null || named.vintage().equals(area.vintage()))
                    && (named.byCode()
                            ? said.getFirst().equals(area.code())
                            : Folding.fold(said.getFirst()).equals(Folding.fold(area.name())));
            if (!same) {
                throw new RejectedRow(Problem.of(
                        IssueCode.OTHER_AREA, "checks.area", named.kind(), said.getFirst(), area.key(), area.name()));
            }
        }
    }

    private Period period() {
        String text = row.values.required("period");
        try {
            return Period.parse(text);
        } catch (InvalidField e) {
            throw new RejectedRow(Problem.of(IssueCode.BAD_DATE, "period", text, PERIOD_FORM));
        }
    }

    private void add(MappedIndicator indicator, AreaKey area, Period period) {
        try {
            @Nullable String reason = reason(indicator);
            @Nullable BigDecimal number = reason == null ? number(indicator) : null;
            if (reason != null || number != null) {
                IndicatorDetails definition = definition(indicator);
                Draft defined = Draft.of(definition, RowBeingMapped.withKey(row.defaultHeader(), definition.code()));
                Draft value = Draft.of(
                        new IndicatorValueDetails(
                                defined.id(), area, period, number, reason, row.values.date("expires")),
                        header(definition.code() + " " + area + " " + period, period));
                if (values.putIfAbsent(value.id(), value) != null) {
                    throw new RejectedRow(Problem.of(
                            IssueCode.DUPLICATE_KEY, "key", value.header().recordKey(), record.number()));
                }
                definitions.add(defined);
            }
        } catch (RejectedRow unusable) {
            row.doubt(unusable.problem());
        } catch (InvalidField unusable) {
            row.doubt(Problem.of(IssueCode.BAD_VALUE, indicator.field() + "." + unusable.field(), unusable.allowed()));
        }
    }

    /** Why the row says that there is no value; null when it does not say so. */
    private @Nullable String reason(MappedIndicator indicator) {
        return indicator.value().columns().stream()
                .flatMap(column -> RowText.of(columns, column).stream())
                .filter(indicator.unavailable()::containsKey)
                .findFirst()
                .map(indicator.unavailable()::get)
                .orElse(null);
    }

    /** The number of the row; null when the cell is empty, which is no value and not zero. */
    private @Nullable BigDecimal number(MappedIndicator indicator) {
        String field = indicator.field() + ".value";
        List<String> said = indicator.value().values(columns, field);
        if (said.isEmpty()) {
            return null;
        }
        String text = String.join(", ", said);
        BigDecimal number = number(text, field);
        boolean count = indicator.kind() == IndicatorKind.COUNT;
        if (count && (number.signum() < 0 || number.stripTrailingZeros().scale() > 0)) {
            throw new RejectedRow(Problem.said(IssueCode.BAD_NUMBER, "BAD_COUNT", field, text));
        }
        return number;
    }

    private static BigDecimal number(String text, String field) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (text.length() <= LONGEST_NUMBER && Math.abs((long) number.scale()) <= LONGEST_NUMBER) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is too long.
        }
        throw new RejectedRow(Problem.of(IssueCode.BAD_NUMBER, field, text));
    }

    private IndicatorDetails definition(MappedIndicator indicator) {
        FieldValues texts = new FieldValues(indicator.texts(), columns, row.values.vocabulary());
        String code = texts.required("code");
        return new IndicatorDetails(
                indicator.codeIsFixed() ? code : Folding.fold(code).replace(' ', '-'),
                texts.required("name.it"),
                texts.required("name.en"),
                texts.required("unit.it"),
                texts.required("unit.en"),
                indicator.kind(),
                indicator.scope(),
                texts.text("description"),
                texts.text("method"));
    }

    /** The day that a value describes is the last one of its period, unless the row says another one. */
    private Header header(String key, Period period) {
        Header given = row.header;
        @Nullable LocalDate observed = row.values.date("observed");
        return new Header(
                given.sourceId(),
                key,
                observed == null ? period.to() : observed,
                given.verifiedOn(),
                given.verifiedBy(),
                given.sharing(),
                given.demonstration());
    }
}
