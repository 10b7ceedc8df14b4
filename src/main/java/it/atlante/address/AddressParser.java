package it.atlante.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Italian address by its grammar: what stands before the kind of street, kind and name, house number with exponent, what says a door
 * within the house, then postal code, comune and province. For one address by one thread; {@link #parse} is what others call.
 */
final class AddressParser {

    /** Marks of a number. */
    private static final Set<String> NUMBER_MARKS =
            Set.of("n", "nr", "no", "num", "numero", "civ", "civico", "nro", "ncivico");

    private final List<Token> tokens;
    private final boolean[] used;
    private final PostalMarks postal;
    private final AddressParts parts;
    private final List<Token> name = new ArrayList<>();
    private @Nullable String kind;
    private @Nullable CivicNumber civic;
    private @Nullable Integer rangeTo;
    private boolean withoutNumber;

    private AddressParser(List<Token> tokens) {
        this.tokens = tokens;
        this.used = new boolean[tokens.size()];
        this.postal = new PostalMarks(tokens, used);
        this.parts = new AddressParts(tokens, used);
    }

    static WrittenAddress parse(AddressQuery query) {
        WrittenAddress read = parse(query.text());
        List<String> localities = new ArrayList<>(read.localities());
        if (query.city() != null) {
            localities.addFirst(Folding.name(query.city()));
        }
        @Nullable
        CivicNumber civic = query.number() == null
                ? read.civic()
                : parse("via x, " + query.number()).civic();
        return new WrittenAddress(
                read.kind(),
                read.words(),
                civic == null ? read.civic() : civic,
                read.rangeTo(),
                query.postalCode() == null ? read.postalCode() : query.postalCode(),
                read.province(),
                localities,
                read.ignored(),
                read.withoutNumber());
    }

    static WrittenAddress parse(String text) {
        AddressParser parser = new AddressParser(Token.of(text));
        parser.postal.read();
        int begin = parser.kindOfStreet();
        int afterName = parser.name(begin);
        parser.parts.read(afterName, parser.tokens.size());
        return new WrittenAddress(
                parser.kind,
                NameWords.of(parser.name),
                parser.civic,
                parser.rangeTo,
                parser.postal.postalCode(),
                parser.postal.province(),
                parser.parts.localities(),
                parser.parts.ignored(),
                parser.withoutNumber);
    }

    /** Reads kind and words of a street as a gazetteer names it: numbers in it belong to the name. */
    static WrittenAddress parseName(String street) {
        AddressParser parser = new AddressParser(Token.of(street));
        int begin = parser.kindOfStreet();
        List<Token> rest = new ArrayList<>(parser.name);
        rest.addAll(parser.tokens.subList(begin, parser.tokens.size()));
        return new WrittenAddress(parser.kind, NameWords.of(rest), null, null, null, null, List.of(), List.of(), false);
    }

    // --- kind of street, and what stands before it ---

    /** Where the name begins. */
    private int kindOfStreet() {
        for (int i = 0; i < tokens.size(); i++) {
            if (!used[i]) {
                int after = kindAt(i);
                if (after > i) {
                    before(i);
                    return after;
                }
            }
        }
        int first = firstFree(0);
        if (first < tokens.size()) {
            @Nullable
            String mistyped = StreetKinds.findMistyped(tokens.get(first).joined());
            if (mistyped != null && firstFree(first + 1) < tokens.size()) {
                kind = mistyped;
                return first + 1;
            }
        }
        return first;
    }

    private int kindAt(int i) {
        Token token = tokens.get(i);
        boolean begins = i == firstFree(0) || token.beginsPart();
        @Nullable String found = StreetKinds.find(token, begins);
        if (found == null) {
            // "v.Padova": the kind and the first word of the name without a blank.
            if (begins && token.dotted() && token.parts().size() > 1) {
                Token head = new Token(List.of(token.parts().getFirst()), true, token.separator());
                @Nullable String glued = StreetKinds.find(head, true);
                if (glued != null) {
                    kind = glued;
                    name.add(new Token(token.parts().subList(1, token.parts().size()), false, ' '));
                    return i + 1;
                }
            }
            return i;
        }
        boolean locality = AddressParts.LOCALITY_MARKS.contains(token.joined())
                || found.equals("localita")
                || found.equals("frazione");
        if (locality && kindLater(i + 1)) {
            return i;
        }
        kind = found;
        if (found.equals("strada") && i + 1 < tokens.size()) {
            String next = tokens.get(i + 1).joined();
            if (next.startsWith("stat") || next.startsWith("prov") && next.length() > 3 || next.startsWith("region")) {
                kind = next.startsWith("s")
                        ? "strada statale"
                        : next.startsWith("p") ? "strada provinciale" : "strada regionale";
                return i + 2;
            }
        }
        return i + 1;
    }

    private boolean kindLater(int from) {
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            @Nullable String found = StreetKinds.find(token, token.beginsPart());
            if (found != null && !found.equals("localita") && !found.equals("frazione")) {
                return true;
            }
        }
        return false;
    }

    /** A comune may stand before the street; anything else there, such as the name of a house, says nothing of the place. */
    private void before(int kindAt) {
        parts.read(0, kindAt);
    }

    private int firstFree(int from) {
        int at = from;
        while (at < tokens.size() && used[at]) {
            at++;
        }
        return at;
    }

    // --- name and number ---

    /** Reads the name and, where there is one, the number; where the rest begins. */
    private int name(int begin) {
        int i = begin;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            boolean something = !name.isEmpty();
            if (used[i]) {
                i++;
                if (something) {
                    return i;
                }
            } else if (marksNumber(i) && something) {
                i++;
            } else if (token.startsWithDigit() && something && !partOfName(i)) {
                return number(i);
            } else if (something && noNumber(token)) {
                withoutNumber = true;
                return i + 1;
            } else if (something && (ends(token) || endsAfter(token, i))) {
                return afterName(i);
            } else {
                name.add(token);
                i++;
            }
        }
        return i;
    }

    private boolean marksNumber(int i) {
        boolean mark = NUMBER_MARKS.contains(tokens.get(i).joined());
        return mark && i + 1 < tokens.size() && (tokens.get(i + 1).startsWithDigit() || noNumber(tokens.get(i + 1)));
    }

    /** A day before its month, or the number of a road. */
    private boolean partOfName(int i) {
        boolean month = i + 1 < tokens.size()
                && NameWords.MONTHS.contains(tokens.get(i + 1).joined());
        return month && !tokens.get(i).beginsPart();
    }

    private static boolean noNumber(Token token) {
        String joined = token.joined();
        return joined.equals("snc") || joined.equals("sn") && (token.dotted() || token.separator() != ' ');
    }

    private static boolean ends(Token token) {
        return token.beginsPart() || token.joined().equals("km");
    }

    private boolean endsAfter(Token token, int i) {
        boolean road =
                kind != null && StreetKinds.numbered(kind) && tokens.get(i - 1).startsWithDigit();
        return road && !token.startsWithDigit()
                || token.joined().equals("angolo")
                || token.joined().equals("ang");
    }

    /** After the name a comma may set off the number. */
    private int afterName(int i) {
        int at = i;
        if (tokens.get(at).joined().equals("km")) {
            return at;
        }
        while (at < tokens.size() && (marksNumber(at) || used[at])) {
            if (used[at]) {
                return at;
            }
            at++;
        }
        if (at < tokens.size() && tokens.get(at).startsWithDigit()) {
            return number(at);
        }
        if (at < tokens.size() && noNumber(tokens.get(at))) {
            withoutNumber = true;
            return at + 1;
        }
        return lateNumber(at);
    }

    /** The number after a part that is not the street's, as in "via Padova, Milano, 100"; nothing where the part names a door. */
    private int lateNumber(int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (AddressParts.WITHIN.contains(tokens.get(i).joined())
                    || tokens.get(i).joined().equals("km")) {
                return from;
            }
            boolean number = tokens.get(i).startsWithDigit()
                    && !used[i]
                    && (tokens.get(i).beginsPart() || marksNumber(i - 1));
            if (number) {
                int after = number(i);
                for (int taken = i; taken < after; taken++) {
                    used[taken] = true;
                }
                if (marksNumber(i - 1)) {
                    used[i - 1] = true;
                }
                return from;
            }
        }
        return from;
    }

    private int number(int i) {
        civic = CivicNumber.find(tokens.get(i).joined()).orElse(null);
        if (civic == null) {
            parts.ignore(tokens.get(i).joined());
            return i + 1;
        }
        int next = i + 1;
        if (next < tokens.size() && civic.exponent() == null && !used[next]) {
            return exponent(next);
        }
        return next;
    }

    private int exponent(int i) {
        CivicNumber plain = java.util.Objects.requireNonNull(civic);
        Token token = tokens.get(i);
        String text = token.joined();
        boolean attached = token.separator() == '/' || token.separator() == '~';
        boolean dashed = token.separator() == '-';
        if (token.allDigits() && (attached || dashed) && text.length() <= 4) {
            int second = Integer.parseInt(text);
            rangeTo = second > plain.number() ? (Integer) second : null;
            if (token.separator() == '/' || rangeTo != null) {
                civic = new CivicNumber(plain.number(), token.separator() == '/' ? text : null);
                return i + 1;
            }
            return i;
        }
        boolean letter = text.length() == 1
                && Character.isLetter(text.charAt(0))
                && !(text.equals("e") || text.equals("a") && !lastOfPart(i));
        boolean latin =
                Set.of("bis", "ter", "quater", "quinquies", "rosso", "nero").contains(text);
        boolean short3 = attached && text.length() <= 4;
        if (latin
                || short3
                || (letter || dashed && text.length() == 1)
                        && (attached || dashed || token.separator() == ' ' || token.separator() == '\'')) {
            civic = new CivicNumber(plain.number(), text);
            return i + 1;
        }
        return i;
    }

    private boolean lastOfPart(int i) {
        return i + 1 == tokens.size()
                || used[i + 1]
                || tokens.get(i + 1).beginsPart()
                || tokens.get(i + 1).startsWithDigit();
    }
}
