package it.atlante.catalogue.network;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads a tie between organisations, or of an organisation to a network records; they are written through the {@code Catalogue}. */
public interface Ties extends Repository<Tie, UUID> {

    Optional<Tie> findById(UUID id);

    List<Tie> findByIdIn(Collection<UUID> ids);

    /** The records after an id, in id order, removed ones left out: the way to walk all of them in pages. */
    @Query("select r from Tie r where r.id > :after and r.removed = false order by r.id")
    List<Tie> listAfter(UUID after, Limit limit);

    @Query("select t from Tie t where t.removed = false and (t.details.fromOrganisationId = :organisationId"
            + " or t.details.toOrganisationId = :organisationId) order by t.id")
    List<Tie> listByOrganisation(UUID organisationId);
}
