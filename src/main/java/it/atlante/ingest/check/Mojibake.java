package it.atlante.ingest.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Repairs text whose UTF-8 bytes were read as Windows-1252 or ISO 8859-1, once or several times ({@code AndrÃ©}, {@code AndrÃƒÂ©}), and Windows-1252
 * read as ISO 8859-1.
 *
 * <p>Method: a run of characters that all stand for bytes above 7F in Windows-1252 is turned back into those bytes; when they are valid UTF-8 as a
 * whole, the run was read wrongly. Correct text practically never is: in it a letter such as é stands alone among letters, which is no UTF-8
 * sequence. A capital with a closing quotation mark is left alone.
 */
final class Mojibake {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Text that was read wrongly more often than that is not met. */
    private static final int MOST_ROUNDS = 4;

    /** Characters that stand for a byte from 80 to FF. */
    private static final Pattern RUN = Pattern.compile("[\\u0080-\\u00FFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2,}");

    /** À at the end of a word, whose second byte was taken for a blank and removed or made a plain one. */
    private static final Pattern LOST_BLANK = Pattern.compile("(?<=\\p{Ll})Ã(?=[ ,;.)]|$)");

    /** A blank that does not break, whose second byte had the same fate: nothing is left to show. */
    private static final Pattern BLANK = Pattern.compile("(?<=\\p{Ll})Â(?=[ ,;.)]|$)");

    private static final Pattern CONTROLS = Pattern.compile("[\\u0080-\\u009F]");
    private static final Pattern QUOTED = Pattern.compile("[ÂÃ][»”’›]");

    private Mojibake() {}

    /** The text as it was meant; the same when nothing tells that it was read wrongly. */
    static String repair(String text) {
        String repaired = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String next = once(repaired);
            if (next.equals(repaired)) {
                break;
            }
            repaired = next;
        }
        return windowsControls(repaired);
    }

    private static String once(String text) {
        String decoded = runs(text);
        return BLANK.matcher(LOST_BLANK.matcher(decoded).replaceAll("à")).replaceAll("");
    }

    private static String runs(String text) {
        Matcher run = RUN.matcher(text);
        StringBuilder result = new StringBuilder();
        while (run.find()) {
            String found = run.group();
            String decoded = decoded(found);
            boolean trusted = decoded != null && trusted(text, found, decoded);
            run.appendReplacement(result, Matcher.quoteReplacement(trusted ? decoded : found));
        }
        return run.appendTail(result).toString();
    }

    /**
     * Correct French has a blank that does not break between a letter and a mark (é »), which happens to be a sequence of three bytes: a single
     * character is believed only where it is one that wrongly read text is full of, letters of Latin 1, punctuation and emoji.
     */
    private static boolean trusted(String text, String run, String decoded) {
        if (decoded.codePoints().anyMatch(c -> c < ' ' || Character.getType(c) == Character.UNASSIGNED)) {
            return false;
        }
        boolean usual = decoded.codePoints().allMatch(c -> c <= 0xFF || c >= 0x2000 && c <= 0x2122 || c >= 0x1F000);
        if (!usual && decoded.codePointCount(0, decoded.length()) < 2) {
            return false;
        }
        return !(QUOTED.matcher(run).matches() && text.chars().anyMatch(c -> "«“‘‹".indexOf(c) >= 0));
    }

    private static @Nullable String decoded(String run) {
        ByteBuffer bytes = ByteBuffer.allocate(run.length());
        CharsetEncoder encoder = WINDOWS.newEncoder();
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (c >= 0x80 && c <= 0x9F) {
                bytes.put((byte) c);
            } else if (encoder.canEncode(c)) {
                bytes.put(String.valueOf(c).getBytes(WINDOWS)[0]);
            } else {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes.flip())
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Control characters are no text; where all of them are letters or signs of Windows-1252, those were meant. */
    private static String windowsControls(String text) {
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return text;
        }
        Matcher control = CONTROLS.matcher(text);
        StringBuilder result = new StringBuilder();
        while (control.find()) {
            String meant = new String(new byte[] {(byte) control.group().charAt(0)}, WINDOWS);
            if (meant.equals("\uFFFD")) {
                return text;
            }
            control.appendReplacement(result, meant);
        }
        return control.appendTail(result).toString();
    }
}
