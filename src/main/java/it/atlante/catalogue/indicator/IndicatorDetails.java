package it.atlante.catalogue.indicator;

import static it.atlante.catalogue.Texts.blankToNull;
import static it.atlante.catalogue.Texts.requireText;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.RecordType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator measures.
 *
 * @param code lower-case letters, digits and hyphens; unique within its source
 * @param name in Italian
 * @param englishName in English
 * @param unit of every value, in Italian, such as {@code persone} or {@code %}
 * @param englishUnit the same in English
 * @param scope within what its values may be compared: those of indicators with different scope are never ranked together
 * @param description what is counted or measured, in the words of the source; null when the source does not say
 * @param method how the values were made, in the words of the source; null when the source does not say
 */
@Embeddable
public record IndicatorDetails(
        @Column(nullable = false) String code,
        @Column(nullable = false) String name,
        @Column(nullable = false) String englishName,
        @Column(nullable = false) String unit,
        @Column(nullable = false) String englishUnit,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        IndicatorKind kind,

        @Column(nullable = false) String scope,
        @Nullable String description,
        @Nullable String method)
        implements Details {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int CODE_LENGTH = 100;

    public IndicatorDetails {
        requireCode("code", code);
        name = requireText("name", name).strip();
        englishName = requireText("englishName", englishName).strip();
        unit = requireText("unit", unit).strip();
        englishUnit = requireText("englishUnit", englishUnit).strip();
        scope = requireText("scope", scope).strip();
        description = blankToNull(description);
        method = blankToNull(method);
    }

    /**
     * The code, when it has the form of one.
     *
     * @throws InvalidField naming the field
     */
    public static String requireCode(String field, String code) {
        if (code.length() > CODE_LENGTH || !CODE.matcher(code).matches()) {
            throw new InvalidField(
                    field,
                    code,
                    "lower-case letters a-z and digits in groups joined by hyphens, at most " + CODE_LENGTH);
        }
        return code;
    }

    /** The name in English where the locale is English, else in Italian. */
    public String name(Locale locale) {
        return english(locale) ? englishName : name;
    }

    /** The unit in English where the locale is English, else in Italian. */
    public String unit(Locale locale) {
        return english(locale) ? englishUnit : unit;
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    @Override
    public RecordType type() {
        return RecordType.INDICATOR;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public CatalogueRecord newRecord() {
        return new Indicator();
    }
}
