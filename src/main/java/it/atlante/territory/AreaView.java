package it.atlante.territory;

import io.swagger.v3.oas.annotations.media.Schema;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.geo.GeoPoint;
import it.atlante.search.Wording;
import java.util.Locale;

/**
 * An area without its outline.
 *
 * @param kind such as {@code NIL}
 * @param key kind, vintage and code, by which parameters name it too
 * @param vintage the edition of the boundaries; codes of two vintages are never joined
 * @param point inside it, where its name is written on a map
 * @param approximate true when the outline is a sketch and not the official one
 */
public record AreaView(
        String id,
        @Schema(example = "NIL:PGT2030:20") String key,
        String kind,
        String kindLabel,
        String vintage,
        String code,
        String name,
        GeoPoint point,
        boolean approximate,
        boolean demonstration) {

    /** The view of an area in a language. */
    public static AreaView of(AreaRef area, Wording wording, Locale locale) {
        return new AreaView(
                area.id().toString(),
                area.key(),
                area.kind().name(),
                wording.areaKind(area.kind(), locale),
                area.vintage(),
                area.code(),
                area.name(),
                area.representative(),
                area.approximate(),
                area.demonstration());
    }
}
