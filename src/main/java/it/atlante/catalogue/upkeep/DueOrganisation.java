package it.atlante.catalogue.upkeep;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation and what is due of it.
 *
 * @param id null, with the name, for records that name no organisation
 * @param soon records that will be due soon and are not yet
 * @param oldest the oldest day that vouches for one of them; null when some have none
 * @param demonstration whether all of them are invented
 */
record DueOrganisation(
        @Nullable UUID id,
        @Nullable String name,
        long due,
        long soon,
        @Nullable LocalDate oldest,
        boolean demonstration) {

    /** In place of an id in an address. */
    static final String NONE = "senza-ente";

    public String key() {
        return id == null ? NONE : id.toString();
    }
}
