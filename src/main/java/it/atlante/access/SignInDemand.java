package it.atlante.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultRedirectStrategy;

/** What somebody gets who is signed out and asks for more: a program a problem with status 401, a person the sign-in page. */
class SignInDemand implements AuthenticationEntryPoint {

    private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (Refusals.fromProgram(request)) {
            Refusals.problem(response, HttpStatus.UNAUTHORIZED, "Sign in as an administrator to use this address.");
        } else {
            redirects.sendRedirect(request, response, "/accedi");
        }
    }
}
