package it.atlante.catalogue.vocabulary;

import it.atlante.catalogue.InvalidField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The codes of the catalogue. Immutable; read once from {@code geo-data/vocabulary.yml}. */
@Component
public class Vocabulary {

    private final Map<Scheme, Map<String, Term>> schemes = new EnumMap<>(Scheme.class);

    /** Reads the vocabulary of the class path. */
    @Autowired
    public Vocabulary() {
        this(read());
    }

    Vocabulary(Map<String, List<Term>> lists) {
        for (Scheme scheme : Scheme.values()) {
            Map<String, Term> terms = new LinkedHashMap<>();
            for (Term term : lists.getOrDefault(scheme.key(), List.of())) {
                if (terms.put(term.code(), term) != null) {
                    throw new IllegalStateException("vocabulary: " + scheme.key() + " has " + term.code() + " twice");
                }
            }
            schemes.put(scheme, terms);
        }
    }

    /** The terms of a scheme, in the order of the file. */
    public Collection<Term> terms(Scheme scheme) {
        return schemes.getOrDefault(scheme, Map.of()).values();
    }

    public Optional<Term> find(Scheme scheme, String code) {
        return Optional.ofNullable(schemes.getOrDefault(scheme, Map.of()).get(code));
    }

    /** The label of a code; the code itself when it is not in the vocabulary any more. */
    public String label(Scheme scheme, String code, Locale locale) {
        return find(scheme, code).map(term -> term.label(locale)).orElse(code);
    }

    /**
     * Checks codes that somebody gave.
     *
     * @throws InvalidField naming the field, the unknown code and the allowed ones
     */
    public void require(Scheme scheme, String field, Collection<String> codes) {
        Map<String, Term> known = schemes.getOrDefault(scheme, Map.of());
        for (String code : codes) {
            if (!known.containsKey(code)) {
                throw new InvalidField(field, code, "one of " + String.join(", ", known.keySet()));
            }
        }
    }

    private static Map<String, List<Term>> read() {
        try (InputStream in = new ClassPathResource("geo-data/vocabulary.yml").getInputStream()) {
            return YAMLMapper.shared().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
