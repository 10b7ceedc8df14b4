package it.atlante.ingest.source;

import it.atlante.geo.Axes;
import it.atlante.geo.Crs;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a source's file is recognised and written.
 *
 * @param names globs of file names, case-insensitive
 * @param crs declared reference system of coordinates; null when not declared: the file says it, or it is WGS 84 where the format allows that
 * @param axes which coordinate comes first in geometries
 * @param pointers JSON pointers to the arrays whose objects are the rows; for JSON only
 * @param layer name of the sheet or layer whose rows are meant, for formats that hold several; null when the file has just one
 */
public record FileForm(
        List<String> names,
        SourceFormat format,
        @Nullable Crs crs,
        Axes axes,
        CsvForm csv,
        List<String> pointers,
        @Nullable String layer) {

    public FileForm {
        names = List.copyOf(names);
        pointers = List.copyOf(pointers);
    }

    /** The same with the other coordinate first. */
    public FileForm withAxesExchanged() {
        return new FileForm(names, format, crs, axes.other(), csv, pointers, layer);
    }

    /** Whether a file of that name is the source's. */
    public boolean matches(String fileName) {
        Path name = Path.of(fileName.toLowerCase(Locale.ROOT));
        return names.stream().anyMatch(glob -> FileSystems.getDefault()
                .getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT))
                .matches(name));
    }
}
