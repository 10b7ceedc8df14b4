package it.atlante.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an area holds, as far as the audience may know: registered facts of the catalogue, counted.
 *
 * @param total resources of all families
 * @param families by code of the family, with a count also where it is 0; so for no other list
 */
public record AreaSummary(
        AreaView area,
        long total,
        List<Count> families,
        List<Count> categories,
        List<Count> targetGroups,
        List<Count> phases,
        HousingPlaces housing,
        OrganisationsPresent organisations,
        FreshnessCounts freshness,
        List<AreaView> neighbours) {

    /** How many resources have a code. A resource with two codes of a list counts for both. */
    public record Count(String value, String label, long count) {}

    /**
     * Places in housing.
     *
     * @param structures how many there are
     * @param unknown structures whose free places nobody counted: they add nothing to {@code free}
     * @param countedFrom day of the oldest count of free places; null when none has a day
     * @param countedTo day of the newest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HousingPlaces(
            long structures,
            long unknown,
            @Nullable LocalDate countedFrom,
            @Nullable LocalDate countedTo,
            List<UnitPlaces> units) {}

    /**
     * Places of a unit type. Units of two types are never added: a bed and a flat are not two of something.
     *
     * @param maximum sum over the structures that say it
     * @param free sum over the structures that say it
     */
    public record UnitPlaces(String unit, String label, long maximum, long free) {}

    /**
     * Organisations with a resource in the area.
     *
     * @param distinct how many
     * @param top those with most resources, the most first
     */
    public record OrganisationsPresent(long distinct, List<Count> top) {}

    /** Resources by how lately somebody vouched for them. */
    public record FreshnessCounts(long fresh, long ageing, long stale, long unknown) {}
}
