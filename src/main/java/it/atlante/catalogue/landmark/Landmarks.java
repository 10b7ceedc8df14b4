package it.atlante.catalogue.landmark;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads a landmark records; they are written through the {@code Catalogue}. */
public interface Landmarks extends Repository<Landmark, UUID> {

    Optional<Landmark> findById(UUID id);

    List<Landmark> findByIdIn(Collection<UUID> ids);

    /** The records after an id, in id order, removed ones left out: the way to walk all of them in pages. */
    @Query("select r from Landmark r where r.id > :after and r.removed = false order by r.id")
    List<Landmark> listAfter(UUID after, Limit limit);

    @Query("select l from Landmark l where l.removed = false and l.details.locationId in :locationIds order by l.id")
    List<Landmark> listByLocations(Collection<UUID> locationIds);
}
