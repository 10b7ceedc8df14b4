package it.atlante.catalogue.quality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score and how it comes about.
 *
 * @param points 0 to {@value #BEST}, the sum of the parts
 */
public record Quality(int points, List<Part> parts) {

    /** What a record scores in which nothing is missing. */
    public static final int BEST = 100;

    public Quality {
        parts = List.copyOf(parts);
    }

    /**
     * A part of the score.
     *
     * @param findings one for each requirement, in the order of the rules
     */
    public record Part(QualityPart part, int points, int maximum, List<Finding> findings) {
        public Part {
            findings = List.copyOf(findings);
        }
    }

    /**
     * What was found of a requirement.
     *
     * @param level reached; {@code protected} for a place that may not be seen; null when there is nothing
     * @param day of a dated requirement; null when it is not known or not dated
     */
    public record Finding(
            Requirement requirement,
            @Nullable String level,
            @Nullable LocalDate day,
            int points,
            int maximum) {

        /** The level of a place that the audience may not see. */
        public static final String PROTECTED = "protected";

        public boolean complete() {
            return points == maximum;
        }
    }
}
