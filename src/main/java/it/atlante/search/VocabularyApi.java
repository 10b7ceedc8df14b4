package it.atlante.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.services.Cost;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.Family;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/vocabulary", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "vocabulary")
class VocabularyApi {

    private final Vocabulary vocabulary;
    private final Wording wording;

    VocabularyApi(Vocabulary vocabulary, Wording wording) {
        this.vocabulary = vocabulary;
        this.wording = wording;
    }

    /** A code with its labels. */
    record LabelledCode(String code, String it, String en) {}

    @GetMapping
    @Operation(operationId = "vocabulary", summary = "The codes that filters take and answers hold, with their labels")
    Map<String, List<LabelledCode>> vocabulary(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Values.refuseUnknown(parameters, Set.of());
        Map<String, List<LabelledCode>> lists = new LinkedHashMap<>();
        lists.put("families", worded(Dimension.FAMILY, Values.codes(Family.values())));
        for (Scheme scheme : Scheme.values()) {
            lists.put(
                    scheme.key(),
                    vocabulary.terms(scheme).stream()
                            .map(term -> new LabelledCode(term.code(), term.italian(), term.english()))
                            .toList());
        }
        lists.put("costs", worded(Dimension.COST, Values.codes(Cost.values())));
        lists.put("sharing", worded(Dimension.SHARING, Values.codes(Sharing.values())));
        return lists;
    }

    private List<LabelledCode> worded(Dimension dimension, List<String> codes) {
        return codes.stream()
                .map(code -> new LabelledCode(
                        code,
                        wording.value(dimension, code, Locale.ITALIAN),
                        wording.value(dimension, code, Locale.ENGLISH)))
                .toList();
    }
}
