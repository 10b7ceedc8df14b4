package it.atlante.ingest.reader.kml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A placemark.
 *
 * @param folders names of the documents and folders around it, the innermost last; those without a name are left out
 * @param fields what it says, by {@link #COLUMNS} and the names of its extended data
 */
record Placemark(List<String> folders, ObjectNode fields, KmlShape shape) {

    /** Columns that every placemark may have. */
    static final List<String> COLUMNS = List.of(
            "id", "name", "description", "descriptionText", "address", "phoneNumber", "layer", "folders", "file");

    boolean isIn(@Nullable String layer) {
        return layer == null || folders.contains(layer);
    }
}
