package it.atlante.ingest.reader;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Looks at files of one format. */
interface Inspector {

    /** @param layer the sheet, layer or list that is asked for; null when none was chosen */
    Inspection inspect(Path file, @Nullable String layer, Guess<String> format);

    /** The inspector of a format: those with peculiarities have their own, others are looked at through their reader. */
    static Inspector of(String format) {
        return switch (format) {
            case "csv" -> TableInspection::csv;
            case "xlsx" ->
                (file, layer, guess) -> TableInspection.workbook(
                        guess, XlsxRows.sheets(file), layer, sheet -> XlsxRows.sheet(file, sheet));
            case "ods" ->
                (file, layer, guess) -> TableInspection.workbook(
                        guess, OdsRows.sheets(file), layer, sheet -> () -> new OdsSheet(file, sheet));
            case "xls" ->
                (file, layer, guess) -> {
                    CompoundFile.refuse(file);
                    throw new IllegalStateException(file + " is no compound file any more");
                };
            default -> RowsInspection::inspect;
        };
    }
}
