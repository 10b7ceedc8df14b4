package it.atlante.ingest.reader.kml;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Descriptions are often HTML. */
final class Markup {

    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/div|/li|/tr|/h\\d)\\b[^>]*>");
    private static final Pattern CELL = Pattern.compile("(?i)</t[dh]\\s*>");
    private static final Pattern HIDDEN = Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\x0B\\f\\u00A0]+");
    private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");

    private Markup() {}

    /** The words of a text, without its tags, a line for each of its lines. Plain text stays as it is but for white space. */
    static String withoutTags(String html) {
        String text = HIDDEN.matcher(html).replaceAll(" ");
        text = BREAK.matcher(text).replaceAll("\n");
        text = CELL.matcher(text).replaceAll(" ");
        text = HtmlUtils.htmlUnescape(TAG.matcher(text).replaceAll(" "));
        return LINES.matcher(SPACES.matcher(text).replaceAll(" "))
                .replaceAll("\n")
                .strip();
    }
}
