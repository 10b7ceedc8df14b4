package it.atlante.catalogue.area;

import it.atlante.geo.GeoPoint;
import java.util.UUID;

/**
 * An area without its shape.
 *
 * @param representative a point inside it, which stands for it on a map
 */
public record AreaRef(
        UUID id,
        AreaKind kind,
        String vintage,
        String code,
        String name,
        GeoPoint representative,
        boolean approximate,
        boolean demonstration) {

    /** The key by which sources and parameters name it, such as {@code NIL:PGT2030:20}. */
    public String key() {
        return kind + ":" + vintage + ":" + code;
    }
}
