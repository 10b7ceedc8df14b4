package it.atlante.catalogue.housing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads housing records; they are written through the {@code Catalogue}. */
public interface HousingStock extends Repository<Housing, UUID> {

    Optional<Housing> findById(UUID id);

    List<Housing> findByIdIn(Collection<UUID> ids);

    /** The records after an id, in id order, removed ones left out: the way to walk all of them in pages. */
    @Query("select r from Housing r where r.id > :after and r.removed = false order by r.id")
    List<Housing> listAfter(UUID after, Limit limit);

    @Query(
            "select h from Housing h where h.removed = false and h.details.organisationId = :organisationId order by h.details.name")
    List<Housing> listByOrganisation(UUID organisationId);

    @Query("select h from Housing h where h.removed = false and h.details.locationId in :locationIds order by h.id")
    List<Housing> listByLocations(Collection<UUID> locationIds);

    @Query(
            "select h from Housing h where h.removed = false and h.details.organisationId in :organisationIds order by h.id")
    List<Housing> listByOrganisations(Collection<UUID> organisationIds);
}
