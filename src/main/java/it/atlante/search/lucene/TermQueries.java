package it.atlante.search.lucene;

import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Queries for single terms and their combinations. */
final class TermQueries {

    private TermQueries() {}

    static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    static Query any(String field, Collection<String> values) {
        return switch (values.size()) {
            case 0 -> new MatchNoDocsQuery("no value of " + field);
            case 1 -> is(field, values.iterator().next());
            default ->
                new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
        };
    }

    static Query all(Collection<? extends Query> queries) {
        return combined(queries, Occur.FILTER, 0);
    }

    static Query any(Collection<? extends Query> queries) {
        return combined(queries, Occur.SHOULD, 1);
    }

    static Query atLeast(int minimum, Collection<? extends Query> queries) {
        return combined(queries, Occur.SHOULD, minimum);
    }

    static Query points(Query query, int points) {
        return new BoostQuery(new ConstantScoreQuery(query), points);
    }

    private static Query combined(Collection<? extends Query> queries, Occur occur, int minimum) {
        if (queries.size() == 1) {
            return queries.iterator().next();
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        queries.forEach(query -> builder.add(query, occur));
        builder.setMinimumNumberShouldMatch(minimum);
        return builder.build();
    }
}
