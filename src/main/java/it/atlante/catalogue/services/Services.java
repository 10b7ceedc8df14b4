package it.atlante.catalogue.services;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads a service records; they are written through the {@code Catalogue}. */
public interface Services extends Repository<Service, UUID> {

    Optional<Service> findById(UUID id);

    List<Service> findByIdIn(Collection<UUID> ids);

    /** The records after an id, in id order, removed ones left out: the way to walk all of them in pages. */
    @Query("select r from Service r where r.id > :after and r.removed = false order by r.id")
    List<Service> listAfter(UUID after, Limit limit);

    @Query(
            "select s from Service s where s.removed = false and s.details.organisationId = :organisationId order by s.details.name")
    List<Service> listByOrganisation(UUID organisationId);

    @Query(
            "select s from Service s where s.removed = false and s.details.organisationId in :organisationIds order by s.id")
    List<Service> listByOrganisations(Collection<UUID> organisationIds);
}
