package it.atlante.search.pages;

import it.atlante.catalogue.Audience;
import it.atlante.search.Wording;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.SearchEngine;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a code of a dimension is called on a screen. */
@Component
class CodeNames {

    private final Wording wording;
    private final SearchEngine engine;

    CodeNames(Wording wording, SearchEngine engine) {
        this.wording = wording;
        this.engine = engine;
    }

    /** The name for an audience: an organisation that it may not see keeps its id for a name. */
    String of(Dimension dimension, String code, Audience audience, Locale locale) {
        return dimension == Dimension.ORGANISATION
                ? engine.find(code, audience).map(ResourceDocument::name).orElse(code)
                : wording.value(dimension, code, locale);
    }
}
