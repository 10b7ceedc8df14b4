package it.atlante.access;

import it.atlante.catalogue.Audience;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is looking, from the security context of the request. The one place where an audience is decided. */
@Component
public class Viewers {

    /** The authority that makes a viewer staff; other signed-in viewers belong to the network. */
    public static final String STAFF_AUTHORITY = "ROLE_ADMINISTRATOR";

    public Viewer current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Viewer.SIGNED_OUT;
        }
        boolean staff = authentication.getAuthorities().stream()
                .anyMatch(authority -> STAFF_AUTHORITY.equals(authority.getAuthority()));
        return new Viewer(authentication.getName(), staff ? Audience.STAFF : Audience.NETWORK);
    }
}
