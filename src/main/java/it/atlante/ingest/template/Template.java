package it.atlante.ingest.template;

import it.atlante.ingest.issue.RejectedRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Text with placeholders. Immutable and thread-safe. */
public final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final String text;
    private final List<Part> parts;
    private final Set<String> columns;

    private sealed interface Part {}

    private record Literal(String text) implements Part {}

    private record Placeholder(String column, List<Pipe> pipes) implements Part {
        List<String> values(ObjectNode row, String field) {
            List<String> values = RowText.of(row, column);
            for (Pipe pipe : pipes) {
                values = pipe.apply(values, field);
            }
            return values;
        }
    }

    private Template(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
        Set<String> read = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part instanceof Placeholder placeholder) {
                read.add(placeholder.column());
            }
        }
        this.columns = Collections.unmodifiableSet(read);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException saying what is wrong: an unknown pipe or map, an argument that does not fit, a stray brace
     */
    public static Template parse(String text, TemplateWords words) {
        List<Part> parts = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int end = 0;
        while (placeholder.find()) {
            addLiteral(parts, text.substring(end, placeholder.start()), text);
            parts.add(placeholder(placeholder.group(1), words));
            end = placeholder.end();
        }
        addLiteral(parts, text.substring(end), text);
        return new Template(text, parts);
    }

    private static void addLiteral(List<Part> parts, String literal, String whole) {
        if (literal.indexOf('{') >= 0 || literal.indexOf('}') >= 0) {
            throw new IllegalArgumentException("stray brace in \"" + whole + "\"");
        }
        if (!literal.isEmpty()) {
            parts.add(new Literal(literal));
        }
    }

    private static Placeholder placeholder(String inside, TemplateWords words) {
        String[] steps = inside.split("\\|", -1);
        String column = steps[0].strip();
        if (column.isEmpty()) {
            throw new IllegalArgumentException("placeholder {" + inside + "} names no column");
        }
        List<Pipe> pipes = new ArrayList<>();
        for (int i = 1; i < steps.length; i++) {
            pipes.add(Pipes.parse(steps[i], words));
        }
        return new Placeholder(column, List.copyOf(pipes));
    }

    /**
     * The values that the template gives for a row: none when all its placeholders are empty, several when it is one placeholder that is
     * split; never blank, never surrounded by blanks.
     *
     * @param field the field to be named when a value does not fit
     * @throws RejectedRow when a value does not fit a pipe
     */
    public List<String> values(ObjectNode row, String field) {
        if (parts.size() == 1 && parts.getFirst() instanceof Placeholder only) {
            return only.values(row, field);
        }
        StringBuilder joined = new StringBuilder();
        boolean anything = columns().isEmpty();
        for (Part part : parts) {
            switch (part) {
                case Literal literal -> joined.append(literal.text());
                case Placeholder placeholder -> {
                    List<String> values = placeholder.values(row, field);
                    anything |= !values.isEmpty();
                    joined.append(String.join(", ", values));
                }
            }
        }
        String value = joined.toString().strip();
        return anything && !value.isEmpty() ? List.of(value) : List.of();
    }

    /** The columns that the template reads. */
    public Set<String> columns() {
        return columns;
    }

    /** Templates that are written alike are equal; what their words mean is compared with the source that holds them. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Template template && text.equals(template.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
