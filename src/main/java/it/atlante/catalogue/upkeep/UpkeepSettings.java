package it.atlante.catalogue.upkeep;

import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.quality.QualityRules;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When records are due. Ages are in days since somebody or a source vouched for the record.
 *
 * @param serviceDays a year: services follow the year's tenders and budgets
 * @param housingDays half a year: structures open, close and change their rules more often
 * @param organisationDays a year: the rhythm at which bodies confirm their data in public registers
 * @param landmarkDays two years: places stay
 * @param availabilityDays a month after which a number of free places misleads more than none
 * @param soonDays how long before they are due records are announced
 * @param quality records that score less are due; 20, 40, 60 or 80
 */
@ConfigurationProperties("atlante.upkeep")
record UpkeepSettings(
        @DefaultValue("365") int serviceDays,
        @DefaultValue("183") int housingDays,
        @DefaultValue("365") int organisationDays,
        @DefaultValue("730") int landmarkDays,
        @DefaultValue("30") int availabilityDays,
        @DefaultValue("30") int soonDays,
        @DefaultValue("40") int quality) {

    /** More than a record is worth waiting for; and far beyond it arithmetic with dates fails. */
    private static final int MOST_DAYS = 36_500;

    UpkeepSettings {
        require("atlante.upkeep.service-days", serviceDays);
        require("atlante.upkeep.housing-days", housingDays);
        require("atlante.upkeep.organisation-days", organisationDays);
        require("atlante.upkeep.landmark-days", landmarkDays);
        require("atlante.upkeep.availability-days", availabilityDays);
        require("atlante.upkeep.soon-days", soonDays);
        if (!QualityRules.MINIMUMS.contains(quality)) {
            throw new InvalidField("atlante.upkeep.quality", quality, "one of 20, 40, 60, 80");
        }
    }

    private static void require(String name, int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new InvalidField(name, days, "a number of days from 0 to " + MOST_DAYS);
        }
    }

    /** Records of the type for which nobody vouched since this day are due. */
    LocalDate dueBefore(RecordType type, LocalDate today) {
        return today.minusDays(
                switch (type) {
                    case HOUSING -> housingDays;
                    case ORGANISATION -> organisationDays;
                    case LANDMARK -> landmarkDays;
                    default -> serviceDays;
                });
    }
}
