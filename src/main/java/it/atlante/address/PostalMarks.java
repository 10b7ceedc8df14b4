package it.atlante.address;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Postal code and province of an address: found by their form, wherever they stand. For one address by one thread. */
final class PostalMarks {

    private final List<Token> tokens;
    private final boolean[] used;
    private @Nullable String postalCode;
    private @Nullable String province;

    /** @param used which tokens are somebody's; those of code and province are marked there */
    PostalMarks(List<Token> tokens, boolean[] used) {
        this.tokens = tokens;
        this.used = used;
    }

    /** Five digits; null when there is none. */
    @Nullable
    String postalCode() {
        return postalCode;
    }

    /** Two letters in upper case; null when none is written. */
    @Nullable
    String province() {
        return province;
    }

    /** Looks for both, from the end. */
    void read() {
        for (int i = tokens.size() - 1; i >= 0 && postalCode == null; i--) {
            Token token = tokens.get(i);
            if (token.allDigits() && (token.joined().length() == 5 || lostItsZero(i))) {
                postalCode = "0".repeat(5 - token.joined().length()) + token.joined();
                used[i] = true;
                boolean attached = token.separator() == '~' || token.separator() == ' ';
                if (i > 0
                        && attached
                        && Set.of("i", "cap", "it").contains(tokens.get(i - 1).joined())) {
                    used[i - 1] = true;
                }
            }
        }
        for (int i = tokens.size() - 1; i > 0 && province == null; i--) {
            Token token = tokens.get(i);
            boolean inBrackets = token.separator() == '(' && alone(i);
            boolean last =
                    i == tokens.size() - 1 && (token.separator() != ' ' || postalCode != null || hasNumberBefore(i));
            if (!used[i]
                    && token.joined().length() == 2
                    && Provinces.contains(token.joined())
                    && (inBrackets || last)) {
                province = token.joined().toUpperCase(Locale.ROOT);
                used[i] = true;
            }
        }
    }

    /** Four digits alone between separators, after a street: a postal code that a spreadsheet took for a number. */
    private boolean lostItsZero(int i) {
        Token token = tokens.get(i);
        return i > 1 && token.joined().length() == 4 && token.separator() == '-' && alone(i);
    }

    private boolean alone(int i) {
        return i + 1 == tokens.size() || tokens.get(i + 1).beginsPart();
    }

    private boolean hasNumberBefore(int i) {
        return tokens.subList(1, Math.max(1, i)).stream().anyMatch(Token::startsWithDigit);
    }
}
