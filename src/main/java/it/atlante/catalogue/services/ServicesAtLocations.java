package it.atlante.catalogue.services;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads a service at a location records; they are written through the {@code Catalogue}. */
public interface ServicesAtLocations extends Repository<ServiceAtLocation, UUID> {

    Optional<ServiceAtLocation> findById(UUID id);

    List<ServiceAtLocation> findByIdIn(Collection<UUID> ids);

    /** The records after an id, in id order, removed ones left out: the way to walk all of them in pages. */
    @Query("select r from ServiceAtLocation r where r.id > :after and r.removed = false order by r.id")
    List<ServiceAtLocation> listAfter(UUID after, Limit limit);

    @Query(
            "select s from ServiceAtLocation s where s.removed = false and s.details.serviceId in :serviceIds order by s.id")
    List<ServiceAtLocation> listByServices(Collection<UUID> serviceIds);

    @Query(
            "select s from ServiceAtLocation s where s.removed = false and s.details.locationId in :locationIds order by s.id")
    List<ServiceAtLocation> listByLocations(Collection<UUID> locationIds);

    /** Places of the services, removed ones included. */
    @Query("select s from ServiceAtLocation s where s.details.serviceId in :serviceIds order by s.id")
    List<ServiceAtLocation> findByServices(Collection<UUID> serviceIds);
}
