package it.atlante.catalogue.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads definitions of indicators; they are written through the {@code Catalogue}. */
public interface Indicators extends Repository<Indicator, UUID> {

    Optional<Indicator> findById(UUID id);

    List<Indicator> findByIdIn(Collection<UUID> ids);

    /** The definitions with one of the codes; sources may use a code each in its own way. */
    @Query("select i from Indicator i where i.removed = false and i.details.code in :codes order by i.id")
    List<Indicator> listByCodes(Collection<String> codes);
}
