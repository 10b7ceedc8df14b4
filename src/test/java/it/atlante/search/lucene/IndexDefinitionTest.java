package it.atlante.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.catalogue.Audience;
import it.atlante.search.definition.IndexDefinition;
import it.atlante.search.definition.QuestionReader;
import it.atlante.search.definition.TextQuestion;
import it.atlante.search.definition.TextQuestion.Word;
import it.atlante.search.definition.UnsupportedDefinition;
import it.atlante.search.engine.Dimension;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The definition in {@code indexes/}: what it says of words, and that nothing in it is passed over in silence. */
class IndexDefinitionTest {

    private static final IndexDefinition DEFINITION = IndexDefinition.ofClassPath();
    private static final LuceneAnalysis ANALYSIS = new LuceneAnalysis(DEFINITION);
    private static final QuestionReader READER = new QuestionReader(DEFINITION, ANALYSIS);

    private static List<String> typed(String text) {
        return READER.read(text).words().stream().map(Word::typed).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "corso, corsi", "casa, case", "donna, donne", "biblioteca, biblioteche", "studio, studi", "famiglia, famiglie",
                "ufficio, uffici",
        "servizio, servizi", "straniero, stranieri", "posta, poste", "office, offices", "course, courses",
                "città, citta", "Ampère, ampere"
    })
    void twoFormsOfAWordAreOne(String one, String other) {
        assertThat(ANALYSIS.tokens("italian", one))
                .isEqualTo(ANALYSIS.tokens("italian", other))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"posto, posta", "anagrafe, anagrafico", "salute, saluti in famiglia", "caf, cas"})
    void twoWordsStayTwo(String one, String other) {
        assertThat(ANALYSIS.tokens("italian", one)).isNotEqualTo(ANALYSIS.tokens("italian", other));
    }

    @Test
    void apostrophesPointsAndCapitalsMakeNoDifference() {
        assertThat(ANALYSIS.tokens("plain", "Dell’Anagrafe, S.O.S. C.A.F. città' L'Aquila"))
                .containsExactly("anagrafe", "sos", "caf", "citta", "aquila");
    }

    @Test
    void wordsThatSayNothingDoNotCountUnlessThereAreNoOthers() {
        assertThat(typed("cerco un corso per la mia famiglia")).containsExactly("corso", "famiglia");
        assertThat(typed("di")).containsExactly("di");
        assertThat(typed("(*) AND [")).containsExactly("and");
        assertThat(READER.read("\"!?*").isEmpty()).isTrue();
    }

    @Test
    void aForgottenApostropheGivesAnotherForm() {
        assertThat(READER.read("ditaliano").words().getFirst().forms()).containsExactly("ditaliano", "italiano");
        assertThat(READER.read("dellanagrafe").words().getFirst().forms()).containsExactly("dellanagrafe", "anagrafe");
        assertThat(READER.read("casa").words().getFirst().forms()).containsExactly("casa");
    }

    @Test
    void synonymsOfSeveralWordsBelongToEachOfThem() {
        TextQuestion question = READER.read("rinnovo permessi di soggiorno");
        assertThat(question.words().get(0).synonyms()).isEmpty();
        assertThat(question.words().get(1).synonyms()).contains(List.of("pds"));
        assertThat(question.words().get(2).synonyms()).contains(List.of("pds"));
        assertThat(READER.read("corsi ditaliano").words().getLast().synonyms())
                .as("with a forgotten apostrophe")
                .isNotEmpty();
    }

    @Test
    void aQuestionHasABoundedNumberOfWords() {
        String text = "ab cd ef gh ".repeat(3)
                + String.join(" ", IntStream.range(0, 90).mapToObj(i -> "w" + i).toList());
        assertThat(READER.read(text).words()).hasSize(TextQuestion.MAX_WORDS);
    }

    @Test
    void theDigestTellsDefinitionsApart() {
        String json = DEFINITION.json().toString();
        assertThat(IndexDefinition.of(json, "a, b").digest())
                .isEqualTo(IndexDefinition.of(json, "a, b").digest())
                .isNotEqualTo(IndexDefinition.of(json, "a, c").digest())
                .isNotEqualTo(IndexDefinition.of(json + " ", "a, b").digest());
    }

    @Test
    void everyDimensionAndAudienceHasItsFields() {
        for (Dimension dimension : Dimension.values()) {
            assertThat(DEFINITION.field(dimension.field()).name()).isEqualTo(dimension.field());
        }
        for (Audience audience : Audience.values()) {
            for (String prefix : List.of("point_", "areas_", "address_")) {
                assertThat(DEFINITION.fields()).containsKey(prefix + audience.suffix());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\": \"geo_point\" | \"type\": \"geo_shape\" | geo_shape",
                "\"tokenizer\": \"standard\" | \"tokenizer\": \"icu_tokenizer\" | icu_tokenizer",
                "\"type\": \"elision\" | \"type\": \"phonetic\" | phonetic",
                "\"analyzer\": \"plain\" | \"analyzer\": \"fancy\" | fancy",
                "\"language\": \"light_italian\" | \"language\": \"klingon\" | klingon",
                "\"index_options\": \"docs\" | \"index_options\": \"freqs\" | index_options",
                "\"copy_to\": [\"everything\"] | \"copy_to\": [\"id\"] | copy_to",
                "\"type\": \"long\" | \"type\": \"long\", \"boost\": 2 | boost"
            })
    void whatIsNotSupportedIsRefusedByName(String present, String replaced, String named) throws Exception {
        String json;
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/indexes/resources.json"))) {
            json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(json).contains(present);
        assertThatThrownBy(() -> new LuceneAnalysis(IndexDefinition.of(json.replace(present, replaced), "")))
                .isInstanceOf(UnsupportedDefinition.class)
                .hasMessageContaining("indexes/resources.json")
                .hasMessageContaining(named);
    }
}
