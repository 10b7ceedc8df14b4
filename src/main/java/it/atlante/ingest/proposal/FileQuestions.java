package it.atlante.ingest.proposal;

import it.atlante.geo.Axes;
import it.atlante.geo.Crs;
import it.atlante.ingest.reader.ColumnKind;
import it.atlante.ingest.reader.Guess;
import it.atlante.ingest.reader.Inspection;
import it.atlante.ingest.reader.UnreadableSource;
import it.atlante.ingest.source.CsvForm;
import it.atlante.ingest.source.FileForm;
import it.atlante.ingest.source.HeaderForm;
import it.atlante.ingest.source.SourceFormat;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read: what was guessed, what was answered, and what the file looks like read in that way.
 *
 * @param form null when the answers give none
 * @param lookedAt null when the file cannot be read so
 * @param unreadable why it cannot; null when it can
 * @param asksCrs whether there are coordinates whose system the file does not state
 */
public record FileQuestions(
        Inspection inspection,
        @Nullable FileForm form,
        @Nullable LookedAt lookedAt,
        @Nullable String unreadable,
        boolean asksCrs,
        List<FieldProblem> problems) {

    /** The answer that a file has no coordinates at all, or none that are wanted. */
    public static final String NO_COORDINATES = "none";

    private static final Set<ColumnKind> COORDINATES =
            Set.of(ColumnKind.LATITUDE, ColumnKind.LONGITUDE, ColumnKind.EASTING, ColumnKind.NORTHING);

    /** What the first look at a file would answer; a reference system only where the file states one. */
    public static Answers guessed(Inspection inspection) {
        Answers answers = Answers.NONE.with("format", inspection.format().value());
        answers = answers.with("encoding", value(inspection.encoding()));
        String delimiter = value(inspection.delimiter());
        answers = answers.with("delimiter", delimiter.equals("\t") ? "tab" : delimiter);
        answers = answers.with("header", value(inspection.header()));
        answers = answers.with("layer", inspection.layer() == null ? "" : inspection.layer());
        answers = answers.with("decimal", decimal(inspection));
        answers = answers.with("axes", "xy");
        return answers.with("crs", "");
    }

    /**
     * Reads a file as the answers say.
     *
     * @throws UnreadableSource when it is a damaged archive
     */
    public static FileQuestions of(Path file, Answers answers) {
        String layer = answers.first("layer");
        Inspection inspection = Inspection.of(file, layer.isEmpty() ? null : layer);
        List<FieldProblem> problems = new ArrayList<>();
        FileForm form = form(answers, inspection, problems);
        if (form == null) {
            return new FileQuestions(inspection, null, null, inspection.unreadable(), false, problems);
        }
        try {
            LookedAt seen = LookedAt.at(file, withAssumedSystem(form, inspection));
            boolean asks = asks(form.format(), inspection, seen, file);
            if (asks && answers.first("crs").isEmpty()) {
                problems.add(FieldProblem.of("crs", "crs.needed"));
            }
            return new FileQuestions(inspection, form, seen, null, asks, problems);
        } catch (UnreadableSource e) {
            return new FileQuestions(
                    inspection, form, null, e.getMessage(), form.format().isGeographic(), problems);
        }
    }

    /** A file that does not say its system can be looked at all the same: its columns do not depend on it. */
    private static FileForm withAssumedSystem(FileForm form, Inspection inspection) {
        return form.format().isGeographic() && form.crs() == null && inspection.crs() == null
                ? with(form, Crs.WGS84)
                : form;
    }

    static FileForm with(FileForm form, @Nullable Crs crs) {
        return new FileForm(form.names(), form.format(), crs, form.axes(), form.csv(), form.pointers(), form.layer());
    }

    private static boolean asks(SourceFormat format, Inspection inspection, LookedAt seen, Path file) {
        return switch (format) {
            case HSDS, KML -> false;
            case SHAPEFILE, GEOPACKAGE -> inspection.crs() == null;
            case GEOJSON -> inspection.crs() == null && !readable(file, format);
            default ->
                seen.columns().stream()
                        .anyMatch(column -> COORDINATES.contains(column.kind().value()));
        };
    }

    /** Whether a GeoJSON can be read as RFC 7946 says, in degrees. */
    private static boolean readable(Path file, SourceFormat format) {
        try {
            LookedAt.at(file, new FileForm(List.of(), format, null, Axes.XY, CsvForm.DEFAULT, List.of(), null));
            return true;
        } catch (UnreadableSource e) {
            return false;
        }
    }

    private static @Nullable FileForm form(Answers answers, Inspection inspection, List<FieldProblem> problems) {
        Optional<SourceFormat> format = Arrays.stream(SourceFormat.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(answers.first("format")))
                .findFirst();
        if (format.isEmpty()) {
            problems.add(FieldProblem.of("format", "format.unknown", answers.first("format")));
            return null;
        }
        Crs crs = crs(answers, problems);
        CsvForm csv = csv(answers, format.get(), problems);
        if (!problems.isEmpty() || csv == null) {
            return null;
        }
        String layer = answers.first("layer");
        boolean json = format.get() == SourceFormat.JSON;
        if (!layer.isEmpty()
                && !inspection.layers().isEmpty()
                && !inspection.layers().contains(layer)) {
            problems.add(FieldProblem.of("layer", "layer.unknown", layer));
            return null;
        }
        return new FileForm(
                List.of(),
                format.get(),
                crs,
                answers.first("axes").equals("yx") && format.get().isGeographic() ? Axes.YX : Axes.XY,
                csv,
                json && !layer.isEmpty() ? List.of(layer) : List.of(),
                json || layer.isEmpty() ? null : layer);
    }

    private static @Nullable Crs crs(Answers answers, List<FieldProblem> problems) {
        String name = answers.first("crs");
        if (name.isEmpty() || name.equals(NO_COORDINATES)) {
            return null;
        }
        Optional<Crs> crs = Crs.find(name);
        if (crs.isEmpty()) {
            problems.add(FieldProblem.of("crs", "crs.unknown", name));
        }
        return crs.orElse(null);
    }

    private static @Nullable CsvForm csv(Answers answers, SourceFormat format, List<FieldProblem> problems) {
        boolean table = format == SourceFormat.CSV || format == SourceFormat.XLSX || format == SourceFormat.ODS;
        char decimal = answers.first("decimal").equals(",") ? ',' : '.';
        HeaderForm header = table ? header(answers.first("header"), problems) : HeaderForm.FIRST;
        if (format != SourceFormat.CSV) {
            CsvForm usual = CsvForm.DEFAULT;
            return new CsvForm(usual.delimiter(), usual.encoding(), decimal, header);
        }
        String delimiter = answers.first("delimiter").equals("tab") ? "\t" : answers.first("delimiter");
        // A blank is stripped away like any other at the ends of an answer.
        String separator = delimiter.isEmpty() ? "\t" : delimiter;
        if (separator.length() != 1 || separator.charAt(0) == '"' || Character.isLetterOrDigit(separator.charAt(0))) {
            problems.add(FieldProblem.of("delimiter", "delimiter", separator));
            return null;
        }
        try {
            Charset encoding = Charset.forName(answers.first("encoding"));
            return new CsvForm(separator.charAt(0), encoding, decimal, header);
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of("encoding", "encoding", answers.first("encoding")));
            return null;
        }
    }

    private static HeaderForm header(String answer, List<FieldProblem> problems) {
        if (answer.isEmpty()) {
            return HeaderForm.FIRST;
        }
        try {
            int line = Integer.parseInt(answer);
            if (line >= 0 && line <= 1_000) {
                return line == 0 ? HeaderForm.NONE : HeaderForm.atLine(line);
            }
        } catch (NumberFormatException e) {
            // told below, as a line that no file has is
        }
        problems.add(FieldProblem.of("header", "header", answer));
        return HeaderForm.FIRST;
    }

    private static String value(@Nullable Guess<?> guess) {
        return guess == null ? "" : String.valueOf(guess.value());
    }

    /** A comma where most numbers with decimals are written so. */
    private static String decimal(Inspection inspection) {
        long commas = samples(inspection, "[-+]?\\d+,\\d+");
        return commas > samples(inspection, "[-+]?\\d+\\.\\d+") ? "," : ".";
    }

    private static long samples(Inspection inspection, String form) {
        return inspection.columns().stream()
                .flatMap(column -> column.samples().stream())
                .filter(sample -> sample.matches(form))
                .count();
    }
}
