package it.atlante.search.lucene;

import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.Filters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Counts values of dimensions, exactly. A dimension that filters is counted without its own filter, so that a count is what choosing that
 * value instead would give; the dimensions that do not filter share one pass.
 */
final class FacetCounts {

    private final IndexSearcher searcher;
    private final QueryPlan plan;

    FacetCounts(IndexSearcher searcher, QueryPlan plan) {
        this.searcher = searcher;
        this.plan = plan;
    }

    Map<Dimension, Map<String, Long>> count(Filters filters, Set<Dimension> dimensions) throws IOException {
        Map<Dimension, Map<String, Long>> counts = new EnumMap<>(Dimension.class);
        Set<Dimension> together = EnumSet.noneOf(Dimension.class);
        for (Dimension dimension : dimensions) {
            if (filters.codes(dimension).isEmpty()) {
                together.add(dimension);
            } else {
                counts.putAll(pass(plan.found(filters.without(dimension)), Set.of(dimension)));
            }
        }
        if (!together.isEmpty()) {
            counts.putAll(pass(plan.found(filters), together));
        }
        return counts;
    }

    private Map<Dimension, Map<String, Long>> pass(Query query, Collection<Dimension> dimensions) throws IOException {
        Map<Dimension, Map<String, Long>> counts = new EnumMap<>(Dimension.class);
        dimensions.forEach(dimension -> counts.put(dimension, new HashMap<>()));
        new Matching(searcher, query).forEachLeaf((leaf, documents) -> {
            List<Column> columns = new ArrayList<>();
            for (Dimension dimension : dimensions) {
                columns.add(new Column(dimension, leaf));
            }
            for (int document = documents.nextDoc(); document != Matching.NO_MORE; document = documents.nextDoc()) {
                for (Column column : columns) {
                    column.count(document);
                }
            }
            for (Column column : columns) {
                column.addTo(counts.getOrDefault(column.dimension, new HashMap<>()));
            }
        });
        counts.replaceAll((dimension, values) -> mostFrequentFirst(values));
        return counts;
    }

    private static Map<String, Long> mostFrequentFirst(Map<String, Long> values) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        values.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** A dimension in one segment, counted by ordinals. */
    private static final class Column {
        private final Dimension dimension;
        private final SortedSetDocValues values;
        private final int[] counts;

        Column(Dimension dimension, LeafReaderContext leaf) throws IOException {
            this.dimension = dimension;
            this.values = DocValues.getSortedSet(leaf.reader(), dimension.field());
            this.counts = new int[Math.toIntExact(values.getValueCount())];
        }

        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        void addTo(Map<String, Long> totals) throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    totals.merge(values.lookupOrd(ord).utf8ToString(), (long) counts[ord], Long::sum);
                }
            }
        }
    }
}
