package it.atlante.catalogue.editing;

import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.Field;
import it.atlante.catalogue.editing.form.FieldKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** E-mail, web and telephone, the same in every form. */
final class Contacts {

    /** One @, no spaces, a dot in the domain: what can be told from a look; only a message would tell the rest. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"',;:]{1,64}@[^\\s@<>\"',;:.]+(\\.[^\\s@<>\"',;:.]+)+");

    /** At least three digits, as in 112; words may stand beside them ("int. 3"). */
    private static final Pattern PHONE = Pattern.compile("(?=(.*\\d){3})[\\p{L}\\d +/().,:;–-]+");

    private static final int EMAIL_LENGTH = 320;
    private static final int URL_LENGTH = 2000;
    private static final int PHONE_LENGTH = 100;

    private Contacts() {}

    static Field emailField() {
        return Field.text("email", EMAIL_LENGTH);
    }

    static Field webField(String name) {
        return Field.text(name, URL_LENGTH).labelled("url");
    }

    static Field phonesField() {
        return Field.of(FieldKind.LINES, "phones").upTo(PHONE_LENGTH);
    }

    static @Nullable String email(Answers answers) {
        String email = answers.text("email");
        if (email != null && !EMAIL.matcher(email).matches()) {
            answers.problem("email", "email");
        }
        return email;
    }

    /** An address of http or https with a host: it becomes a link, which must not run a script. */
    static @Nullable String web(Answers answers, String name) {
        String address = answers.text(name);
        if (address == null) {
            return null;
        }
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // Told below, as any other text that is not an address.
        }
        answers.problem(name, "url");
        return null;
    }

    static List<String> phones(Answers answers) {
        List<String> phones = answers.lines("phones");
        phones.stream()
                .filter(phone -> !PHONE.matcher(phone).matches())
                .findFirst()
                .ifPresent(phone -> answers.problem("phones", "phone", phone));
        return phones;
    }

    static String text(List<String> lines) {
        return String.join("\n", lines);
    }
}
