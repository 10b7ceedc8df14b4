package it.atlante.catalogue.upkeep;

import it.atlante.catalogue.quality.QualityWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why a record is due. */
@Component
class DueWords {

    private final MessageSource messages;
    private final QualityWords ages;

    DueWords(MessageSource messages, QualityWords ages) {
        this.messages = messages;
        this.ages = ages;
    }

    List<String> reasons(DueRecord record, int quality, Locale locale) {
        List<String> reasons = new ArrayList<>();
        if (record.openReports() > 0) {
            reasons.add(text("upkeep.why.reports", locale, record.openReports()));
        }
        LocalDate verified = record.verifiedOn();
        LocalDate observed = record.observedOn();
        if (verified != null) {
            reasons.add(text("upkeep.why.verified", locale, ages.age(verified, locale), date(verified, locale)));
        } else {
            reasons.add(text("upkeep.why.never", locale));
        }
        if (observed != null && (verified == null || observed.isAfter(verified))) {
            reasons.add(text("upkeep.why.observed", locale, ages.age(observed, locale), date(observed, locale)));
        }
        if (record.countedOn() != null && record.reasons().contains(DueReason.COUNT)) {
            reasons.add(text("upkeep.why.count", locale, ages.age(record.countedOn(), locale)));
        }
        if (record.reasons().contains(DueReason.QUALITY)) {
            reasons.add(text("upkeep.why.quality", locale, quality));
        }
        if (record.reasons().contains(DueReason.SOON) && !record.reasons().contains(DueReason.STALE)) {
            reasons.add(text("upkeep.why.soon", locale));
        }
        return reasons;
    }

    /** A day in words; null for none. */
    @Nullable
    String dateOrNull(@Nullable LocalDate day, Locale locale) {
        return day == null ? null : date(day, locale);
    }

    String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
