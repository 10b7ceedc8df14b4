package it.atlante.catalogue.quality;

import it.atlante.catalogue.quality.Quality.Finding;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a score in words; the texts are in {@code messages/quality}. */
@Component
public class QualityWords {

    private final MessageSource messages;
    private final Clock clock;

    QualityWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public String part(QualityPart part, Locale locale) {
        return text("quality.part." + part.code(), locale);
    }

    /**
     * Why a part has its points: what is missing or could be better, how old what is dated is, that a place is protected. Empty when nothing
     * is missing.
     */
    public List<String> reasons(Quality.Part part, Locale locale) {
        return part.findings().stream()
                .filter(finding ->
                        finding.day() != null || !finding.complete() || Finding.PROTECTED.equals(finding.level()))
                .map(finding -> reason(finding, locale))
                .distinct()
                .toList();
    }

    private String reason(Finding finding, Locale locale) {
        if (Finding.PROTECTED.equals(finding.level())) {
            return text("quality.place.protected", locale);
        }
        String key = "quality." + finding.requirement().code() + ".";
        LocalDate day = finding.day();
        if (day != null) {
            return text(key + finding.level(), locale, age(day, locale), finding.points(), finding.maximum());
        }
        return text(key + (finding.level() == null ? "missing" : finding.level()), locale);
    }

    /** How long ago a day is; past two months in months, past two years in years. */
    public String age(LocalDate day, Locale locale) {
        long days = Math.max(0, ChronoUnit.DAYS.between(day, LocalDate.now(clock)));
        if (days < 2) {
            return text(days == 0 ? "quality.age.today" : "quality.age.yesterday", locale);
        }
        long months = Math.round(days / 30.4);
        return days < 60
                ? text("quality.age.days", locale, days)
                : months < 24
                        ? text("quality.age.months", locale, months)
                        : text("quality.age.years", locale, months / 12);
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
