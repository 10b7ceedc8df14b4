package it.atlante.catalogue.area;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.Sharing;
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
        boolean demonstration,
        Sharing sharing) {

    /** Whether the audience may know that the area exists. */
    public boolean visibleTo(Audience audience) {
        return sharing.visibleTo(audience);
    }

    /** The key by which sources and parameters name it, such as {@code NIL:PGT2030:20}. */
    public String key() {
        return kind + ":" + vintage + ":" + code;
    }
}
