package it.atlante.access;

import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a user name and password, unless too many tries failed just now: then not even a right password is taken. */
@Component
class DelayedSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInDelays delays;

    DelayedSignIn(Users users, PasswordEncoder encoder, SignInDelays delays) {
        this.passwords = new DaoAuthenticationProvider(name -> users.find(name)
                .map(DelayedSignIn::details)
                .orElseThrow(() -> new UsernameNotFoundException("no such user")));
        this.passwords.setPasswordEncoder(encoder);
        this.delays = delays;
    }

    /** Refused without a look at the password. */
    static final class TooManyFailures extends LockedException {

        private static final long serialVersionUID = 1L;

        private final Duration wait;

        TooManyFailures(Duration wait) {
            super("too many failed sign-ins");
            this.wait = wait;
        }

        /** Whole seconds, at least 1. */
        long waitSeconds() {
            return Math.max(1, wait.plusMillis(999).toSeconds());
        }
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String name = authentication.getName();
        String client = authentication.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        Duration wait = delays.askToTry(name, client);
        if (!wait.isZero()) {
            throw new TooManyFailures(wait);
        }
        Authentication signedIn = passwords.authenticate(authentication);
        delays.succeeded(name, client);
        if (signedIn == null) {
            throw new IllegalStateException("a user name and password could not be checked");
        }
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static org.springframework.security.core.userdetails.UserDetails details(User user) {
        return org.springframework.security.core.userdetails.User.withUsername(user.name())
                .password(user.passwordHash())
                .roles(user.role())
                .build();
    }
}
