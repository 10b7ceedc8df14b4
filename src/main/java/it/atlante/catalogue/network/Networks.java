package it.atlante.catalogue.network;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads a network records; they are written through the {@code Catalogue}. */
public interface Networks extends Repository<Network, UUID> {

    Optional<Network> findById(UUID id);

    List<Network> findByIdIn(Collection<UUID> ids);

    /** The records after an id, in id order, removed ones left out: the way to walk all of them in pages. */
    @Query("select r from Network r where r.id > :after and r.removed = false order by r.id")
    List<Network> listAfter(UUID after, Limit limit);
}
