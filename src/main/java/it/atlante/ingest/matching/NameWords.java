package it.atlante.ingest.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as it is compared: its words without case, accents and marks, without those that say only which legal form it has or join the others.
 *
 * @param words in their order; all of the name's words when nothing else is left
 * @param folded the whole name, words in their order, legal form included
 */
record NameWords(List<String> words, String folded) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Legal forms and what they are made of. A register writes them, people leave them out. */
    private static final Set<String> FORMS = Set.of(
            "onlus",
            "scs",
            "aps",
            "ets",
            "odv",
            "ong",
            "asd",
            "ssd",
            "srl",
            "srls",
            "spa",
            "sas",
            "snc",
            "scarl",
            "scrl",
            "scsd",
            "ass",
            "assoc",
            "associazione",
            "fondazione",
            "fond",
            "cooperativa",
            "cooperative",
            "coop",
            "societa",
            "soc",
            "sociale",
            "soc.",
            "impresa",
            "ente",
            "arl",
            "rl",
            "onl",
            "dilettantistica",
            "dilett",
            "volontariato",
            "promozione",
            "organizzazione",
            "terzo",
            "settore",
            "apsasd",
            "asdaps",
            "onlusaps",
            "scpa",
            "consorzio");

    private static final int LONG = 8;
    private static final int SHORTEST_CUT = 4;

    private static final List<String> LONG_FORMS =
            FORMS.stream().filter(form -> form.length() > LONG).sorted().toList();

    private static final Set<String> JOINING = Set.of(
            "di", "del", "dello", "della", "dei", "degli", "delle", "dell", "da", "dal", "dalla", "la", "il", "lo",
            "le", "gli", "i", "l", "d", "e", "ed", "in", "nel", "nella", "nell", "per", "a", "al", "allo", "alla",
            "alle", "ai", "con", "su", "sul", "sulla", "un", "una", "breve", "the", "of", "and");

    private static final Map<String, String> SAME = Map.of(
            "santo",
            "san",
            "santa",
            "san",
            "sant",
            "san",
            "ss",
            "san",
            "n",
            "numero",
            "nr",
            "numero",
            "parr",
            "parrocchia");

    NameWords {
        words = List.copyOf(words);
    }

    static NameWords of(String name) {
        List<String> all = joinedLetters(split(name));
        List<String> kept = all.stream()
                .filter(word -> !isForm(word) && !JOINING.contains(word))
                .map(word -> SAME.getOrDefault(word, word))
                .toList();
        return new NameWords(kept.isEmpty() ? all : kept, String.join(" ", all));
    }

    /** A long form is one also when it is mistyped or cut short. */
    private static boolean isForm(String word) {
        return FORMS.contains(word)
                || word.length() >= LONG && LONG_FORMS.stream().anyMatch(form -> Mistyping.isNearly(word, form))
                || word.length() >= SHORTEST_CUT
                        && word.length() < LONG
                        && LONG_FORMS.stream().anyMatch(form -> form.startsWith(word));
    }

    /** Words without case, accents and marks. */
    static List<String> split(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ITALIAN);
        List<String> words = new ArrayList<>();
        for (String word : BREAKS.split(plain)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** {@code o n l u s} is one word; a single letter alone is an initial. */
    private static List<String> joinedLetters(List<String> words) {
        List<String> joined = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
                letters.append(word);
            } else {
                flush(letters, joined);
                joined.add(word);
            }
        }
        flush(letters, joined);
        return joined;
    }

    private static void flush(StringBuilder letters, List<String> joined) {
        if (!letters.isEmpty()) {
            joined.addAll(apart(letters.toString()));
            letters.setLength(0);
        }
    }

    /** {@code S.C.S. O.N.L.U.S.} is two forms and no word. */
    private static List<String> apart(String letters) {
        for (int end = letters.length() - 1; end > 1; end--) {
            String form = letters.substring(0, end);
            String rest = letters.substring(end);
            if (FORMS.contains(form) && FORMS.contains(rest)) {
                return List.of(form, rest);
            }
        }
        return List.of(letters);
    }

    /** The words without the spaces between them: {@code rete scuole} and {@code retescuole} are one. */
    String compact() {
        return String.join("", words);
    }

    /** The words in alphabetical order: the same for a name whose words were moved. */
    String sorted() {
        return String.join(" ", words.stream().sorted().toList());
    }

    /** The first letters of the words; empty when there are fewer than three. */
    String initials() {
        if (words.size() < 3) {
            return "";
        }
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }
}
