package it.atlante.catalogue.area;

import it.atlante.catalogue.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How an area is named by what outlives its record, such as a value measured in it: the vintage is part of the name, so that areas of two
 * vintages are never taken for one another although they share a code.
 */
@Embeddable
public record AreaKey(
        @Enumerated(EnumType.STRING) @Column(name = "area_kind", nullable = false)
        AreaKind kind,

        @Column(name = "area_vintage", nullable = false) String vintage,
        @Column(name = "area_code", nullable = false) String code) {

    public AreaKey {
        Texts.requireText("vintage", vintage);
        Texts.requireText("code", code);
    }

    public static AreaKey of(AreaRef area) {
        return new AreaKey(area.kind(), area.vintage(), area.code());
    }

    /** As sources and parameters write it, such as {@code NIL:PGT2030:20}. */
    @Override
    public String toString() {
        return kind + ":" + vintage + ":" + code;
    }
}
