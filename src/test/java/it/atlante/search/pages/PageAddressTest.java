package it.atlante.search.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class PageAddressTest {

    @Test
    void emptyFieldsOfAFormLeaveNoTraceInTheAddress() {
        assertThat(address("q", "", "near", " ", "places", "", "unit", "posto-letto", "radius", "500")
                        .href())
                .isEqualTo("/cerca");
    }

    @Test
    void aTimeInTwoFieldsBecomesOneParameter() {
        assertThat(address("open", "at", "at", "2026-11-23T18:30").question().toSingleValueMap())
                .containsExactly(java.util.Map.entry("open", "2026-11-23T18:30"));
        assertThat(address("open", "at").has("open")).isFalse();
    }

    @Test
    void aListIsSplitSoThatEachValueCanBeLetGo() {
        PageAddress both = address("category", "salute,lavoro");
        assertThat(both.all("category")).containsExactly("salute", "lavoro");
        assertThat(both.withoutValue("category", "salute").href()).isEqualTo("/cerca?category=lavoro");
    }

    @Test
    void anotherConditionGoesBackToTheFirstPage() {
        PageAddress third = address("q", "caf", "after", "abc");
        assertThat(third.with("sort", "freshness").has("after")).isFalse();
        assertThat(third.without("q").href()).isEqualTo("/cerca");
    }

    @Test
    void takingAwayThePointTakesAwayWhatMeasuresFromIt() {
        PageAddress near = address("near", "45.4642,9.19", "radius", "500", "sort", "distance", "q", "caf");
        assertThat(near.without("near").href()).isEqualTo("/cerca?q=caf");
    }

    @Test
    void whatIsOnlyOfThePageIsNoPartOfTheQuestion() {
        PageAddress hidden = address("q", "caf", "map", "off", "lang", "en", "fragment", "results");
        assertThat(hidden.href()).isEqualTo("/cerca?q=caf&map=off");
        assertThat(hidden.questionQuery()).isEqualTo("q=caf");
    }

    @Test
    void signsThatMeanSomethingInAnAddressAreEncoded() {
        assertThat(address("q", "a&b=c #d è +").href()).isEqualTo("/cerca?q=a%26b%3Dc%20%23d%20%C3%A8%20%2B");
    }

    private static PageAddress address(String... namesAndValues) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sent.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return PageAddress.of(sent);
    }
}
