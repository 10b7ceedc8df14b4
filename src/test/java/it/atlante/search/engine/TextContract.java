package it.atlante.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.catalogue.Audience;
import it.atlante.search.engine.Ranking.TextMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an engine does with words. */
public abstract class TextContract extends EngineFixture {

    private static final SearchQuery EVERYTHING = SearchQuery.everything(Audience.PUBLIC, RandomQuestion.NOW);

    private SearchResult search(String text) {
        return engine.search(EVERYTHING.withText(text));
    }

    @Test
    void theRelevanceTableHolds() {
        put(RelevanceTable.corpus());
        SoftAssertions softly = new SoftAssertions();
        List<RelevanceTable.Case> cases = RelevanceTable.cases();
        assertThat(cases).hasSizeGreaterThan(40);
        for (RelevanceTable.Case each : cases) {
            SearchResult result = engine.search(EVERYTHING
                    .withText(each.query())
                    .withPlace(new Place(each.near(), null, null, null, List.of(), null)));
            List<String> ids = ids(result);
            List<String> first =
                    ids.subList(0, Math.min(ids.size(), each.first().size()));
            String why = each + " gave "
                    + result.hits().stream()
                            .map(hit -> hit.document().id() + " " + hit.points() + " " + hit.textMatch())
                            .toList();
            softly.assertThat(first).as(why).isEqualTo(each.first());
            softly.assertThat(ids).as(why).noneMatch(each.absent()::contains);
        }
        softly.assertAll();
    }

    @Test
    void aTextOfPunctuationOrNothingFindsEverything() {
        put(RelevanceTable.corpus());
        for (String text : List.of("", " ", "***", "(\"[", "...", "\u0000")) {
            assertThat(search(text).total()).as(text).isEqualTo(16);
        }
    }

    @Test
    void noTextBreaksASearchOrASuggestion() throws IOException {
        put(RelevanceTable.corpus());
        JsonNode naughty = JsonMapper.shared().readTree(Files.readString(MilanData.file("adversarial/blns/blns.json")));
        int asked = 0;
        for (JsonNode each : naughty) {
            String text = each.asString();
            String short500 = text.length() > 500 ? text.substring(0, 500) : text;
            assertThat(search(short500).hits()).as(short500).hasSizeLessThanOrEqualTo(20);
            assertThat(engine.suggest(short500, Audience.PUBLIC, 5))
                    .as(short500)
                    .hasSizeLessThanOrEqualTo(5);
            asked++;
        }
        assertThat(asked).isGreaterThan(500);
    }

    @Test
    void theLongestQuestionIsAnsweredInBoundedTime() {
        put(new RandomResources(5).many(2000));
        String words = "ambulatorioo tirociniio bibliotecca giardinoo quartieree falegnamee sartoriaa ginnasticaa ";
        String longest = (words.repeat(6) + "a b c d e f g h i j k l m n o p q r s t u v z").substring(0, 500);
        search(longest);
        long start = System.nanoTime();
        search(longest);
        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(1000);
    }

    @Test
    void aHitSaysInWhichFieldsItHasTheWords() {
        put(RelevanceTable.corpus());
        Hit caf = search("patronato lambrate 730").hits().getFirst();
        assertThat(caf.document().id()).isEqualTo("caf");
        assertThat(caf.textMatch()).isEqualTo(TextMatch.HEADLINE);
        assertThat(caf.matchedFields()).isEqualTo(Set.of("names", "labels", "description"));
        Hit anagrafe = search("anagrafe via padova 118").hits().getFirst();
        assertThat(anagrafe.textMatch()).isEqualTo(TextMatch.ANYWHERE);
        assertThat(anagrafe.matchedFields()).contains("names", "address_public");
        assertThat(search("").hits().getFirst().textMatch()).isNull();
    }

    @Test
    void suggestionsBeginWithTheWordsTyped() {
        put(RelevanceTable.corpus());
        assertThat(suggested("anag")).containsExactly("anagrafe", "anagrafe-citta-studi");
        assertThat(suggested("uff ana")).containsExactly("anagrafe-citta-studi");
        assertThat(suggested("un")).isEmpty();
        assertThat(suggested("città stu")).containsExactly("anagrafe-citta-studi");
        assertThat(suggested("l'impr")).containsExactly("impronta");
        assertThat(suggested("uffici")).as("by name").containsExactly("anagrafe-citta-studi", "immigrazione", "poste");
        assertThat(suggested("bibliotecca")).as("mistyped").containsExactly("biblioteca");
        assertThat(suggested("(\"")).isEmpty();
        assertThat(engine.suggest("u", Audience.PUBLIC, 2)).hasSize(2);
        assertThat(engine.suggest("u", Audience.PUBLIC, 0)).isEmpty();
    }

    private List<String> suggested(String typed) {
        return engine.suggest(typed, Audience.PUBLIC, 10).stream()
                .map(Suggestion::documentId)
                .toList();
    }
}
