package it.atlante.ingest.check;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Web addresses: http or https with a host name (RFC 3986, section 3). A missing scheme is added, a blank after it is removed. */
final class WebCheck implements FieldCheck {

    private static final Pattern BLANK_AFTER_SCHEME = Pattern.compile("(?i)^(https?)\\s*:\\s*/\\s*/\\s*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?)://([^/?#]+)([/?#].*)?");
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("(?i)^(?:[a-z][a-z0-9+.-]*://.*|mailto:.*|javascript:.*|data:.*)");
    private static final Pattern HOST = Pattern.compile(
            "(?i)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]\\.?(?::\\d{1,5})?|"
                    + "\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s;|]+|,\\s*(?=(?:https?:|www\\.))");

    /** What the store takes. */
    private static final int LONGEST = 2_000;

    @Override
    public Checked check(String field, String value) {
        if (value.length() > LONGEST) {
            return Checked.leftOut(Problem.of(IssueCode.BAD_URL, field, value));
        }
        String joined = BLANK_AFTER_SCHEME.matcher(value).replaceFirst("$1://");
        String whole = address(joined);
        if (whole != null) {
            return one(field, value, whole);
        }
        List<Checked> parts = new ArrayList<>();
        for (String part : BETWEEN.split(joined)) {
            String address = address(part);
            if (address == null) {
                return Checked.leftOut(Problem.of(IssueCode.BAD_URL, field, value));
            }
            parts.add(one(field, part, address));
        }
        return parts.stream()
                .reduce(Checked::and)
                .orElseGet(() -> Checked.leftOut(Problem.of(IssueCode.BAD_URL, field, value)));
    }

    private static Checked one(String field, String value, String address) {
        return address.equals(value)
                ? Checked.kept(value)
                : Checked.normalised(address, Problem.of(IssueCode.NORMALISED, field, value, address));
    }

    /** The address, with its scheme; null when the text is none. */
    private static @Nullable String address(String text) {
        boolean named = ADDRESS.matcher(text).matches();
        String full = named || OTHER_SCHEME.matcher(text).matches() || text.indexOf('@') >= 0 ? text : "http://" + text;
        Matcher parts = ADDRESS.matcher(full);
        boolean clean = full.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '"' || c == 0x7F);
        return clean && parts.matches() && host(parts.group(2)) ? full : null;
    }

    private static boolean host(String host) {
        try {
            return HOST.matcher(IDN.toASCII(host.toLowerCase(Locale.ROOT))).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
