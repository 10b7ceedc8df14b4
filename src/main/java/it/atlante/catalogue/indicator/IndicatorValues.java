package it.atlante.catalogue.indicator;

import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.area.AreaKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads values of indicators; they are written through the {@code Catalogue}. */
public interface IndicatorValues extends Repository<IndicatorValue, UUID> {

    Optional<IndicatorValue> findById(UUID id);

    /** All values of an indicator in an area, the newest period first. */
    @Query("select v from IndicatorValue v where v.removed = false and v.details.indicatorId = :indicatorId"
            + " and v.details.area = :area order by v.details.period.to desc, v.details.period.from desc, v.id")
    List<IndicatorValue> listByIndicatorAndArea(UUID indicatorId, AreaKey area);

    /**
     * The newest value of each indicator in an area. Of several periods that end on one day all are given.
     *
     * @param sharings how far a value must be shared to be seen: what is not seen does not hide what is older
     * @param from only values whose period lies within {@code from} and {@code to}, both included
     */
    @Query(
            "select v from IndicatorValue v where v.removed = false and v.details.area = :area and v.header.sharing in :sharings"
                    + " and v.details.period.from >= :from and v.details.period.to <= :to"
                    + " and not exists (select 1 from IndicatorValue n where n.removed = false and n.details.area = :area"
                    + " and n.details.indicatorId = v.details.indicatorId and n.header.sharing in :sharings"
                    + " and n.details.period.from >= :from and n.details.period.to <= :to"
                    + " and n.details.period.to > v.details.period.to)"
                    + " order by v.details.indicatorId, v.details.period.from desc, v.id")
    List<IndicatorValue> listNewest(AreaKey area, Collection<Sharing> sharings, LocalDate from, LocalDate to);
}
