package it.atlante.search.lucene;

import it.atlante.catalogue.hours.Holidays;
import it.atlante.search.definition.IndexDefinition;
import it.atlante.search.definition.IndexedFields;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * What an engine works with.
 *
 * @param definition what the index holds
 * @param holidays the calendar by which opening hours are read and asked
 * @param today the local day; hours that look at dates are indexed from it on
 */
public record LuceneSetup(IndexDefinition definition, Holidays holidays, Supplier<LocalDate> today) {

    IndexFormat format() {
        LuceneAnalysis analysis = new LuceneAnalysis(definition);
        return new IndexFormat(definition, analysis, new IndexedFields(analysis, holidays, today));
    }

    /** How documents become entries of an index. */
    record IndexFormat(IndexDefinition definition, LuceneAnalysis analysis, IndexedFields fields) {}
}
