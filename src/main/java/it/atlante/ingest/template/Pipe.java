package it.atlante.ingest.template;

import java.util.List;

/** One step from column to field. Values are never blank; no values means that the column is empty. */
@FunctionalInterface
interface Pipe {

    List<String> apply(List<String> values, String field);
}
