package it.atlante.search;

import it.atlante.catalogue.InvalidField;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The language of an answer of the API: the parameter {@code lang}, else the first one of {@code Accept-Language} that is spoken here, else
 * Italian. Cookies do not count: the same question gets the same words from every program.
 */
public final class SpokenLanguage {

    public static final String PARAMETER = "lang";

    private static final String REMEMBERED = SpokenLanguage.class.getName();

    private static final List<Locale> SPOKEN = List.of(Locale.ITALIAN, Locale.ENGLISH);

    private SpokenLanguage() {}

    /**
     * The language that a request asks for.
     *
     * @throws InvalidField when {@code lang} is another one
     */
    public static Locale of(HttpServletRequest request) {
        String asked = request.getParameter(PARAMETER);
        return asked == null || asked.isBlank() ? ofHeader(request) : of(asked);
    }

    /**
     * The language of a code.
     *
     * @throws InvalidField when it is not spoken here
     */
    public static Locale of(String code) {
        return find(code.strip()).orElseThrow(() -> new InvalidField(PARAMETER, code, "it or en"));
    }

    /**
     * The language of a request whose parameters came in a JSON body; remembered for complaints.
     *
     * @param asked the member {@code lang}; null when absent
     * @throws InvalidField when it is not spoken here
     */
    static Locale of(@Nullable String asked, HttpServletRequest request) {
        if (asked == null) {
            return of(request);
        }
        Locale locale = of(asked);
        request.setAttribute(REMEMBERED, locale);
        return locale;
    }

    /** The language to complain in: as {@link #of(HttpServletRequest)}, with a {@code lang} that cannot be read passed over. */
    public static Locale forgiving(HttpServletRequest request) {
        if (request.getAttribute(REMEMBERED) instanceof Locale locale) {
            return locale;
        }
        try {
            return of(request);
        } catch (RuntimeException e) {
            // The complaint may be about lang itself, or about parameters that cannot be read at all.
            return ofHeader(request);
        }
    }

    private static Locale ofHeader(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            // The servlet would answer with the language of the machine.
            return Locale.ITALIAN;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> find(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Locale.ITALIAN);
    }

    private static Optional<Locale> find(String language) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }
}
