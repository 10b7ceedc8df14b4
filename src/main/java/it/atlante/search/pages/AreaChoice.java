package it.atlante.search.pages;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.AreaRef;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The areas of a kind, to choose one of; by name, as Italian orders them. */
record AreaChoice(AreaKind kind, List<AreaRef> areas) {

    /** The kinds that a reader may search in, those without areas that the audience may know left out. */
    static List<AreaChoice> of(AreaLookup lookup, Audience audience) {
        Comparator<String> italian = Collator.getInstance(Locale.ITALIAN)::compare;
        return Stream.of(AreaKind.MUNICIPIO, AreaKind.NIL, AreaKind.DISADVANTAGED, AreaKind.COMUNE)
                .map(kind -> new AreaChoice(
                        kind,
                        lookup.current(kind).stream()
                                .filter(area -> area.visibleTo(audience))
                                .sorted(Comparator.comparing(AreaRef::name, italian))
                                .toList()))
                .filter(choice -> !choice.areas().isEmpty())
                .toList();
    }
}
