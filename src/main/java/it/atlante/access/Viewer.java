package it.atlante.access;

import it.atlante.catalogue.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking at this moment.
 *
 * @param name user name; null when signed out
 */
public record Viewer(@Nullable String name, Audience audience) {

    public static final Viewer SIGNED_OUT = new Viewer(null, Audience.PUBLIC);

    public boolean signedIn() {
        return name != null;
    }
}
