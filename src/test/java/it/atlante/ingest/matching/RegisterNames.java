package it.atlante.ingest.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.atlante.MilanData;
import it.atlante.catalogue.RecordType;
import it.atlante.ingest.matching.Card.Identity;
import it.atlante.ingest.matching.Card.Origin;
import it.atlante.ingest.matching.Card.Whereabouts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The third-sector bodies of the register of the 5x1000 of 2022: real names with their abbreviations and mistakes. */
final class RegisterNames {

    private RegisterNames() {}

    /** A body of the register; its tax code is the truth of who is who. */
    record Body(String taxCode, String name, String city) {

        Card card(String source, String name, boolean withTaxCode) {
            return body(source, new Body(withTaxCode ? taxCode : "", name, city));
        }
    }

    static List<Body> read() throws IOException {
        List<Body> bodies = new ArrayList<>();
        try (ZipFile zip = new ZipFile(
                        MilanData.file("third_sector/cinque_per_mille_2022.zip").toFile());
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(
                                zip.getInputStream(zip.getEntry("cinque_per_mille.csv")), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : csv) {
                if (!row.getField("ets_e_onlus").isBlank()) {
                    bodies.add(new Body(
                            row.getField("codice_fiscale"),
                            row.getField("denominazione"),
                            row.getField("nome_comune")));
                }
            }
        }
        return bodies;
    }

    private static Card body(String source, Body body) {
        @Nullable String taxCode = body.taxCode().isEmpty() ? null : body.taxCode();
        return new Card(
                UUID.randomUUID(),
                RecordType.ORGANISATION,
                new Origin(source, false),
                List.of(NameWords.of(body.name())),
                new Identity(taxCode, null),
                Contacts.of(List.of(), null, null),
                Set.of(),
                null,
                new Whereabouts(Set.of(), null, String.join(" ", NameWords.split(body.city())), null, false));
    }
}
