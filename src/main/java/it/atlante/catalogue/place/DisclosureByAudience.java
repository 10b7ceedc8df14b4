package it.atlante.catalogue.place;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.InvalidField;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What each audience may learn of a place. A more trusted audience never learns less.
 *
 * @throws InvalidField when the network would learn less than the public, or staff less than the network
 */
@Embeddable
public record DisclosureByAudience(
        @Enumerated(EnumType.STRING) @Column(nullable = false)
        Disclosure publicDisclosure,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        Disclosure networkDisclosure,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        Disclosure staffDisclosure) {

    /** Exact to everybody. */
    public static final DisclosureByAudience OPEN =
            new DisclosureByAudience(Disclosure.EXACT, Disclosure.EXACT, Disclosure.EXACT);

    public DisclosureByAudience {
        if (networkDisclosure.compareTo(publicDisclosure) < 0) {
            throw new InvalidField("disclosure.network", networkDisclosure, "at least as open as the public's");
        }
        if (staffDisclosure.compareTo(networkDisclosure) < 0) {
            throw new InvalidField("disclosure.staff", staffDisclosure, "at least as open as the network's");
        }
    }

    public Disclosure to(Audience audience) {
        return switch (audience) {
            case PUBLIC -> publicDisclosure;
            case NETWORK -> networkDisclosure;
            case STAFF -> staffDisclosure;
        };
    }
}
