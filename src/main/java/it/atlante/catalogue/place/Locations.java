package it.atlante.catalogue.place;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads a location records; they are written through the {@code Catalogue}. */
public interface Locations extends Repository<Location, UUID> {

    Optional<Location> findById(UUID id);

    List<Location> findByIdIn(Collection<UUID> ids);

    /** The records after an id, in id order, removed ones left out: the way to walk all of them in pages. */
    @Query("select r from Location r where r.id > :after and r.removed = false order by r.id")
    List<Location> listAfter(UUID after, Limit limit);
}
