package it.atlante.catalogue.quality;

import it.atlante.catalogue.RecordType;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a score is computed from: of a record, as far as one audience may see it.
 *
 * @param placeProtected whether the audience may not see the place itself; levels say nothing of it then
 * @param levels the level reached in each requirement without a date; what is not there is left out
 * @param dates the days of the dated requirements; what is not known is left out
 * @param verified whether the day of {@link Requirement#VOUCHED} is one on which a person confirmed the record
 */
public record QualityEvidence(
        RecordType type,
        boolean placeProtected,
        Map<Requirement, String> levels,
        Map<Requirement, LocalDate> dates,
        boolean verified) {

    /** A description of so many characters says what, for whom and how; a shorter one is little more than a name. */
    private static final int LONG_DESCRIPTION = 80;

    public QualityEvidence {
        levels = Map.copyOf(levels);
        dates = Map.copyOf(dates);
        if (placeProtected && (levels.containsKey(Requirement.POINT) || levels.containsKey(Requirement.ADDRESS))) {
            throw new IllegalArgumentException("evidence of a protected place tells of it: " + levels);
        }
    }

    /** Collects evidence; for one thread. */
    public static final class Builder {
        private final Map<Requirement, String> levels = new EnumMap<>(Requirement.class);
        private final Map<Requirement, LocalDate> dates = new EnumMap<>(Requirement.class);
        private boolean placeProtected;
        private boolean verified;

        /** Notes that something is there. */
        public Builder given(Requirement requirement, boolean there) {
            return level(requirement, there ? Requirement.GIVEN : null);
        }

        /** Notes the level that is reached; null for none. */
        public Builder level(Requirement requirement, @Nullable String level) {
            if (level != null) {
                levels.put(requirement, level);
            }
            return this;
        }

        public Builder description(@Nullable String text) {
            return level(
                    Requirement.DESCRIPTION,
                    text == null || text.isBlank() ? null : text.length() >= LONG_DESCRIPTION ? "long" : "short");
        }

        /** Notes a day; null when it is not known. */
        public Builder date(Requirement requirement, @Nullable LocalDate day) {
            if (day != null) {
                dates.put(requirement, day);
            }
            return this;
        }

        /** Notes that a person confirmed the record on the day of {@link Requirement#VOUCHED}. */
        public Builder verified(boolean byPerson) {
            verified = byPerson;
            return this;
        }

        /** Notes that the place is not for the audience to see. */
        public Builder protectedPlace() {
            placeProtected = true;
            return this;
        }

        public QualityEvidence of(RecordType type) {
            return new QualityEvidence(type, placeProtected, levels, dates, verified);
        }
    }
}
