package it.atlante.catalogue.editing.form;

/** What may stand in a text field: what every store and every screen can keep. */
final class PlainText {

    private PlainText() {}

    /** Whether nothing of the text would be seen: white space, format characters and controls alone. */
    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT
                        || c == 0xFEFF);
    }

    /** Without surrounding space; line ends as one character, or as a space where one line is asked for. */
    static String normalised(String text, boolean oneLine) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return (oneLine ? lines.replace('\n', ' ').replace('\t', ' ') : lines).strip();
    }

    /** Whether there is a control character, which PostgreSQL (NUL) or XML refuse, or half of a surrogate pair. */
    static boolean unprintable(String text) {
        return text.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\t')
                        || Character.getType(c) == Character.SURROGATE
                        || (c & 0xFFFE) == 0xFFFE);
    }
}
