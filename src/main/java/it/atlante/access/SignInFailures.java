package it.atlante.access;

import it.atlante.access.DelayedSignIn.TooManyFailures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page. A wrong name and a wrong password look the same. */
class SignInFailures implements AuthenticationFailureHandler {

    private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        String why = cause instanceof TooManyFailures tooMany ? "attesa=" + tooMany.waitSeconds() : "errore";
        redirects.sendRedirect(request, response, "/accedi?" + why);
    }
}
