package it.atlante.search.lucene;

import it.atlante.catalogue.hours.DayClasses;
import it.atlante.catalogue.hours.Holidays;
import it.atlante.geo.GeoPoint;
import it.atlante.search.definition.OpenMinutes;
import it.atlante.search.definition.QualityDays;
import it.atlante.search.definition.TextQuestion;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.Family;
import it.atlante.search.engine.Filters;
import it.atlante.search.engine.Ranking;
import it.atlante.search.engine.SearchQuery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** A question as Lucene's queries: what is found, and what is found with its points as score. */
final class QueryPlan {

    private final SearchQuery question;
    private final TextQuestion text;
    private final Holidays holidays;
    private final MistypedTerms mistyped;

    QueryPlan(SearchQuery question, TextQuestion text, Holidays holidays, IndexReader reader) {
        this.mistyped = new MistypedTerms(reader);
        this.question = question;
        this.text = text;
        this.holidays = holidays;
    }

    /** What is found, under the question's filters or others. */
    Query found(Filters filters) {
        List<Query> all = required(filters);
        if (!text.isEmpty()) {
            all.add(new TextQueries(text, question.audience(), mistyped).found());
        }
        return TermQueries.all(all);
    }

    /** What is found; the score of each is the sum of {@link Ranking}. */
    Query ranked() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        required(question.filters()).forEach(filter -> query.add(filter, Occur.FILTER));
        query.add(
                text.isEmpty()
                        ? TermQueries.points(new MatchAllDocsQuery(), 0)
                        : new TextQueries(text, question.audience(), mistyped).ranked(),
                Occur.MUST);
        if (question.place().near() != null) {
            query.add(rings(), Occur.SHOULD);
        }
        query.add(TermQueries.points(openAt(question.now()), Ranking.OPEN_POINTS), Occur.SHOULD);
        LocalDate freshSince = question.now().toLocalDate().minusDays(Ranking.FRESH_DAYS);
        query.add(TermQueries.points(freshSince(freshSince), Ranking.FRESH_POINTS), Occur.SHOULD);
        Query housing = TermQueries.is(Dimension.FAMILY.field(), Family.HOUSING.code());
        query.add(
                TermQueries.points(
                        TermQueries.all(List.of(housing, freePlaces("free_total", 1))), Ranking.PLACES_POINTS),
                Occur.SHOULD);
        return query.build();
    }

    private List<Query> required(Filters filters) {
        List<Query> all = new ArrayList<>();
        all.add(TermQueries.is("visible_to", question.audience().suffix()));
        all.addAll(new PlaceQueries(question.audience()).of(question.place()));
        filters.codes().forEach((dimension, codes) -> all.add(TermQueries.any(dimension.field(), codes)));
        LocalDateTime openAt = filters.openAt();
        if (openAt != null) {
            all.add(openAt(openAt));
        }
        Filters.FreePlaces places = filters.freePlaces();
        if (places != null) {
            all.add(freePlaces(places.unit() == null ? "free_total" : "free." + places.unit(), places.minimum()));
        }
        LocalDate freshSince = filters.freshSince();
        if (freshSince != null) {
            all.add(freshSince(freshSince));
        }
        Integer quality = filters.minimumQuality();
        if (quality != null) {
            long position = QualityDays.position(quality, question.now().toLocalDate());
            all.add(LongRange.newContainsQuery(
                    QualityDays.field(question.audience()), new long[] {position}, new long[] {position}));
        }
        return all;
    }

    private Query rings() {
        GeoPoint near = Objects.requireNonNull(question.place().near());
        return new RingQuery("point_" + question.audience().suffix(), near);
    }

    private Query openAt(LocalDateTime time) {
        List<Query> ways = new ArrayList<>();
        for (int minute : DayClasses.minutesFor(time, holidays)) {
            ways.add(IntRange.newContainsQuery("open_weekly", new int[] {minute}, new int[] {minute}));
        }
        long minute = OpenMinutes.localMinute(time);
        ways.add(LongRange.newContainsQuery("open_dated", new long[] {minute}, new long[] {minute}));
        return TermQueries.any(ways);
    }

    private static Query freePlaces(String field, int minimum) {
        return IntPoint.newRangeQuery(field, minimum, Integer.MAX_VALUE);
    }

    private static Query freshSince(LocalDate date) {
        return LongPoint.newRangeQuery("fresh_on", date.toEpochDay(), Long.MAX_VALUE);
    }
}
