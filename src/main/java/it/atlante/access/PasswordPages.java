package it.atlante.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the signed-in administrator changes the password. The other sessions of the account end with it. */
@Controller
@RequestMapping("/amministrazione/password")
class PasswordPages {

    private static final String VIEW = "access/password";

    private final Users users;
    private final PasswordEncoder encoder;
    private final SignInDelays delays;
    private final SessionRegistry sessions;
    private final Clock clock;

    PasswordPages(Users users, PasswordEncoder encoder, SignInDelays delays, SessionRegistry sessions, Clock clock) {
        this.users = users;
        this.encoder = encoder;
        this.delays = delays;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param current the password in use */
    record Change(String current, String wanted, String repeated) {

        /** What the form did not send is empty. */
        Change {
            current = Objects.requireNonNullElse(current, "");
            wanted = Objects.requireNonNullElse(wanted, "");
            repeated = Objects.requireNonNullElse(repeated, "");
        }

        /** Nothing: passwords do not belong into a log. */
        @Override
        public String toString() {
            return "Change";
        }
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("errors", Map.of());
        return VIEW;
    }

    @PostMapping
    String change(Change change, HttpServletRequest request, HttpServletResponse response, Model model) {
        String userName = Objects.requireNonNull(request.getUserPrincipal()).getName();
        Map<String, String> errors = check(userName, request.getRemoteAddr(), change);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            return VIEW;
        }
        String hash = Objects.requireNonNull(encoder.encode(change.wanted()));
        users.changePassword(userName, hash, clock.instant());
        endOtherSessions(userName, request.getSession().getId());
        return "redirect:/amministrazione/password?cambiata";
    }

    private Map<String, String> check(String userName, String client, Change change) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!isCurrent(userName, client, change.current())) {
            errors.put("current", "access.password.current.wrong");
        }
        if (!Passwords.allowed(change.wanted())) {
            errors.put("wanted", "access.password.wanted.length");
        } else if (change.wanted().equals(change.current())) {
            errors.put("wanted", "access.password.wanted.same");
        } else if (!change.wanted().equals(change.repeated())) {
            errors.put("repeated", "access.password.repeated.differs");
        }
        return errors;
    }

    private boolean isCurrent(String name, String client, String password) {
        if (!delays.askToTry(name, client).isZero()) {
            return false;
        }
        boolean right = users.find(name)
                .map(user -> encoder.matches(password, user.passwordHash()))
                .orElse(false);
        if (right) {
            delays.succeeded(name, client);
        }
        return right;
    }

    private void endOtherSessions(String userName, String sessionId) {
        sessions.getAllPrincipals().stream()
                .filter(principal -> principal instanceof UserDetails user
                        && user.getUsername().equals(userName))
                .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
                .filter(session -> !session.getSessionId().equals(sessionId))
                .forEach(session -> session.expireNow());
    }
}
