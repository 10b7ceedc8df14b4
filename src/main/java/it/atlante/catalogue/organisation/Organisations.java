package it.atlante.catalogue.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads an organisation records; they are written through the {@code Catalogue}. */
public interface Organisations extends Repository<Organisation, UUID> {

    Optional<Organisation> findById(UUID id);

    List<Organisation> findByIdIn(Collection<UUID> ids);

    /** The records after an id, in id order, removed ones left out: the way to walk all of them in pages. */
    @Query("select r from Organisation r where r.id > :after and r.removed = false order by r.id")
    List<Organisation> listAfter(UUID after, Limit limit);

    /** Organisations whose name holds the text, in name order. */
    @Query(
            "select o from Organisation o where o.removed = false and lower(o.details.name) like lower(concat('%', :text, '%'))"
                    + " order by o.details.name")
    List<Organisation> listByName(String text, Limit limit);

    @Query(
            "select o from Organisation o where o.removed = false and o.details.locationId in :locationIds order by o.id")
    List<Organisation> listByLocations(Collection<UUID> locationIds);

    @Query("select o from Organisation o where o.removed = false and o.details.taxCode in :taxCodes order by o.id")
    List<Organisation> listByTaxCodes(Collection<String> taxCodes);

    /** By number in the Registro unico nazionale del Terzo settore. */
    @Query("select o from Organisation o where o.removed = false and o.details.runts in :numbers order by o.id")
    List<Organisation> listByRunts(Collection<String> numbers);
}
