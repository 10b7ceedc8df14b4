package it.atlante.ingest.proposal;

import it.atlante.catalogue.Sharing;
import it.atlante.ingest.source.FileForm;
import it.atlante.ingest.source.Publication;
import it.atlante.ingest.source.RecordDefaults;
import it.atlante.ingest.source.RecordMapping;
import it.atlante.ingest.source.SourceDescription;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** What is answered about a source as a whole: its name, publisher, terms and day. For one use by one thread. */
final class SourceFacts {

    /** Long enough for a name, short enough for a list. */
    private static final int LONGEST_ID = 60;

    private final Answers answers;
    private final List<FieldProblem> problems;

    SourceFacts(Answers answers, List<FieldProblem> problems) {
        this.answers = answers;
        this.problems = problems;
    }

    /** The answers that follow from a file's name: a title, an id, the pattern of later editions. */
    static Answers guessed(String fileName, List<String> takenIds) {
        String bare = fileName.replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
        String words = bare.replaceAll("[_\\-.\\s]+", " ").strip();
        String title =
                words.isEmpty() ? "Fonte" : words.substring(0, 1).toUpperCase(Locale.ITALIAN) + words.substring(1);
        String pattern = fileName.replaceAll("[\\[\\]{}*?\\\\]", "?").replaceAll("\\d+", "*");
        return Answers.NONE
                .with("title", title)
                .with("id", id(title, takenIds))
                .with("filePattern", pattern)
                .with("sharing", Sharing.PUBLIC.name());
    }

    /** An id made of a title, with a number behind it when it is taken. */
    static String id(String title, List<String> taken) {
        String plain = FieldGuesses.folded(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String id = plain.isEmpty() ? "fonte" : plain.substring(0, Math.min(LONGEST_ID - 4, plain.length()));
        String free = id;
        for (int i = 2; taken.contains(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    /** The source, as far as the answers allow; null after a problem. */
    @Nullable
    SourceDescription source(FileForm form, RecordMapping mapping) {
        String id = answers.first("id");
        if (!id.matches("[a-z0-9][a-z0-9-]{0," + (LONGEST_ID - 1) + "}")) {
            problems.add(FieldProblem.of("id", "id", id, LONGEST_ID));
        }
        String title = text("title", 300);
        if (title == null) {
            problems.add(FieldProblem.of("title", "required"));
        }
        Publication publication = new Publication(
                title == null ? "-" : title,
                text("publisher", 300),
                text("licence", 200),
                text("attribution", 500),
                page(),
                null);
        RecordDefaults defaults = new RecordDefaults(observed(), sharing(), false, true);
        List<String> names = List.of(pattern());
        FileForm named =
                new FileForm(names, form.format(), form.crs(), form.axes(), form.csv(), form.pointers(), form.layer());
        return problems.isEmpty() ? new SourceDescription(id, publication, named, defaults, mapping, null, null) : null;
    }

    private @Nullable String text(String field, int longest) {
        String text = answers.first(field);
        if (text.length() > longest) {
            problems.add(FieldProblem.of(field, "text.long", text.length(), longest));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            problems.add(FieldProblem.of(field, "text.control"));
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable URI page() {
        String text = text("page", 1_000);
        if (text == null) {
            return null;
        }
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told below, as an address of another kind is
        }
        problems.add(FieldProblem.of("page", "page", text));
        return null;
    }

    private @Nullable LocalDate observed() {
        String text = answers.first("observed");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(FieldProblem.of("observed", "date", text));
            return null;
        }
    }

    private Sharing sharing() {
        String text = answers.first("sharing");
        return Arrays.stream(Sharing.values())
                .filter(sharing -> sharing.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(FieldProblem.of("sharing", "code", text));
                    return Sharing.PUBLIC;
                });
    }

    /** A pattern of file names, never of paths. */
    private String pattern() {
        String pattern = answers.first("filePattern");
        boolean path = pattern.indexOf('/') >= 0 || pattern.indexOf('\\') >= 0 || pattern.indexOf('\0') >= 0;
        try {
            if (!path && !pattern.isEmpty() && pattern.length() <= 200) {
                FileSystems.getDefault().getPathMatcher("glob:" + pattern.toLowerCase(Locale.ROOT));
                return pattern;
            }
        } catch (PatternSyntaxException e) {
            // told below, as a path is
        }
        problems.add(FieldProblem.of("filePattern", "pattern", pattern));
        return "-";
    }
}
