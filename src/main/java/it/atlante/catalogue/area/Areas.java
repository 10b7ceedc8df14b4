package it.atlante.catalogue.area;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads an area of some kind and vintage records; they are written through the {@code Catalogue}. */
public interface Areas extends Repository<Area, UUID> {

    Optional<Area> findById(UUID id);

    List<Area> findAll();

    List<Area> findByIdIn(Collection<UUID> ids);

    /** The records after an id, in id order, removed ones left out: the way to walk all of them in pages. */
    @Query("select r from Area r where r.id > :after and r.removed = false order by r.id")
    List<Area> listAfter(UUID after, Limit limit);

    @Query("select a from Area a where a.removed = false and a.details.kind = :kind order by a.details.code")
    List<Area> listByKind(AreaKind kind);

    @Query("select a from Area a where a.removed = false and a.details.kind = :kind and a.details.vintage = :vintage"
            + " and a.details.code = :code")
    Optional<Area> findByCode(AreaKind kind, String vintage, String code);
}
