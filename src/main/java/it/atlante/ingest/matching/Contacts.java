package it.atlante.ingest.matching;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a body is reached, as it is compared.
 *
 * @param phones digits without the country's prefix
 * @param emails in lower case
 * @param domains of the e-mail addresses, without those where everybody has an address
 * @param hosts of the web addresses without {@code www.}, without those where everybody has a page
 */
record Contacts(Set<String> phones, Set<String> emails, Set<String> domains, Set<String> hosts) {

    private static final int SHORTEST_PHONE = 6;

    private static final Set<String> EVERYBODYS = Set.of(
            "gmail.com",
            "hotmail.com",
            "hotmail.it",
            "outlook.com",
            "outlook.it",
            "yahoo.it",
            "yahoo.com",
            "libero.it",
            "virgilio.it",
            "tiscali.it",
            "tin.it",
            "alice.it",
            "fastwebnet.it",
            "pec.it",
            "legalmail.it",
            "live.it",
            "icloud.com",
            "facebook.com",
            "it-it.facebook.com",
            "instagram.com",
            "linkedin.com",
            "youtube.com",
            "comune.milano.it",
            "sites.google.com",
            "google.com",
            "example.org");

    Contacts {
        phones = Set.copyOf(phones);
        emails = Set.copyOf(emails);
        domains = Set.copyOf(domains);
        hosts = Set.copyOf(hosts);
    }

    static Contacts of(Collection<String> phones, @Nullable String email, @Nullable String web) {
        Set<String> numbers = new TreeSet<>();
        for (String phone : phones) {
            String digits = phone.replaceAll("[^\\d+]", "").replaceFirst("^(\\+|00)39", "");
            if (digits.length() >= SHORTEST_PHONE) {
                numbers.add(digits);
            }
        }
        Set<String> emails = new TreeSet<>();
        Set<String> domains = new TreeSet<>();
        int at = email == null ? -1 : email.indexOf('@');
        if (email != null && at > 0) {
            emails.add(email.strip().toLowerCase(Locale.ROOT));
            domains.add(email.substring(at + 1).strip().toLowerCase(Locale.ROOT));
        }
        Set<String> hosts = new TreeSet<>();
        if (web != null) {
            hosts.add(host(web));
        }
        domains.removeAll(EVERYBODYS);
        hosts.removeAll(EVERYBODYS);
        hosts.remove("");
        return new Contacts(numbers, emails, domains, hosts);
    }

    private static String host(String web) {
        try {
            String address = web.strip().toLowerCase(Locale.ROOT);
            String host = URI.create(address.contains("://") ? address : "http://" + address)
                    .getHost();
            return host == null ? "" : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
