package it.atlante.address;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    via Padova 100                                   | via       | padova            | 100     | -
                    v.le Bligny 12/A                                 | viale     | bligny            | 12/a    | -
                    V.LE BLIGNY, 12 A                                | viale     | bligny            | 12/a    | -
                    p.za Abbiategrasso n. 3                          | piazza    | abbiategrasso     | 3       | -
                    P.zza Bruno Buozzi n°3                           | piazza    | bruno buozzi      | 3       | -
                    p.le di Porta Lodovica 2                         | piazzale  | porta lodovica    | 2       | -
                    C.so S. Gottardo 12 bis, 20136 Milano            | corso     | s gottardo        | 12/bis  | 20136
                    l.go Isabella d'Aragona 1                        | largo     | isabella aragona  | 1       | -
                    vic. Lavandai 6n04                               | vicolo    | lavandai          | 6/n04   | -
                    via XX Settembre 3                               | via       | 20 settembre      | 3       | -
                    via 25 aprile 12                                 | via       | 25 aprile         | 12      | -
                    viale 4 novembre                                 | viale     | 4 novembre        | -       | -
                    Piazza Ventiquattro Maggio 8                     | piazza    | 24 maggio         | 8       | -
                    via I maggio, 5                                  | via       | 1 maggio          | 5       | -
                    via 1 Strada 7                                   | via       | 1 strada          | 7       | -
                    via Corrado II il Salico 6                       | via       | corrado 2 salico  | 6       | -
                    via Padova, 100, scala B, int. 4, 20131 Milano   | via       | padova            | 100     | 20131
                    via Padova 100 piano 2 citofono Rossi            | via       | padova            | 100     | -
                    via Padova snc                                   | via       | padova            | -       | -
                    Via Padova s.n.c., 20131 Milano MI               | via       | padova            | -       | 20131
                    c/o Parrocchia San Luca, via Ampola 4            | via       | ampola            | 4       | -
                    I-20139 Milano, via Bottoni 5                    | via       | bottoni           | 5       | 20139
                    via G.B. Boeri 9                                 | via       | giovanni battista boeri | 9       | -
                    via Volvinio civico 30                           | via       | volvinio          | 30      | -
                    via Volvinio 12-14                               | via       | volvinio          | 12      | -
                    via Volvinio 87/91                               | via       | volvinio          | 87/91   | -
                    via Palmieri 10/2                                | via       | palmieri          | 10/2    | -
                    SS 11 km 12                                      | strada statale | 11           | -       | -
                    Strada Provinciale 35 n. 4                       | strada provinciale | 35       | 4       | -
                    Fra' Cristoforo 6                                | -         | fra cristoforo    | 6       | -
                    VIA RAFFAELLO N..5 LOC. PIRI PIRI - 9032 - ASSEMINI - CA | via | raffaello       | 5       | 09032
                    Via Ringhiera Umbra, 10 - 6036 - MONTEFALCO - PG | via       | ringhiera umbra   | 10      | 06036
                    VIA STAZIONE - 67043 - CELANO - AQ               | via       | stazione          | -       | 67043
                    """)
    void the_grammar_reads(String written, String kind, String words, String number, String postalCode) {
        WrittenAddress read = AddressParser.parse(written);
        assertThat(read.kind()).as("%s: %s", written, read).isEqualTo(kind);
        assertThat(String.join(" ", read.words())).as("%s: %s", written, read).isEqualTo(words);
        CivicNumber civic = read.civic();
        assertThat(civic == null ? null : civic.written())
                .as("%s: %s", written, read)
                .isEqualTo(number);
        assertThat(read.postalCode()).as("%s: %s", written, read).isEqualTo(postalCode);
    }

    @Test
    void comune_province_and_what_says_nothing_are_told_apart() {
        WrittenAddress read =
                AddressParser.parse("Via Padova 100, scala B interno 12, Fraz. Lambrate, 20131 Milano (MI)");
        assertThat(read.localities()).containsExactly("lambrate", "milano");
        assertThat(read.province()).isEqualTo("MI");
        assertThat(read.ignored()).containsExactly("scala b", "interno 12");
    }

    @Test
    void no_text_breaks_the_grammar() throws IOException {
        for (String line : Files.readAllLines(MilanData.file("adversarial/blns/blns.txt"))) {
            if (!line.isBlank() && line.length() <= AddressQuery.MAX_LENGTH) {
                assertThat(AddressParser.parse(AddressQuery.of(line))).isNotNull();
            }
        }
    }

    @Test
    void the_pharmacies_of_italy_have_a_street_and_nearly_all_a_number() throws IOException {
        List<String> lines = Files.readAllLines(MilanData.file("points/farmacie_italia_misa_noheader.csv"));
        int withDigits = 0;
        int numbers = 0;
        int streets = 0;
        int named = 0;
        for (String line : lines) {
            String[] columns = line.split(";");
            String street = columns.length > 8 ? columns[8] : "";
            // Some rows have a dash or nothing there.
            if (!street.matches(".*[A-Za-z].*")) {
                continue;
            }
            named++;
            WrittenAddress read = AddressParser.parse(street + (columns.length > 9 ? " " + columns[9] : ""));
            streets += read.words().isEmpty() ? 0 : 1;
            boolean digits = columns.length > 9 && columns[9].matches(".*[0-9].*");
            withDigits += digits ? 1 : 0;
            numbers += digits && read.civic() != null ? 1 : 0;
        }
        assertThat(named).isGreaterThan(18_000);
        // One row consists of a kind and a number alone.
        assertThat(streets).isGreaterThanOrEqualTo(named - 1);
        assertThat((double) numbers / withDigits).isGreaterThan(0.99);
    }

    @Test
    void the_clinics_of_italy_have_their_postal_code_with_its_zero_again() throws IOException {
        List<String> lines = Files.readAllLines(MilanData.file("points/consultori_italia.csv"));
        int asked = 0;
        int read = 0;
        for (String line : lines) {
            java.util.regex.Matcher form = java.util.regex.Pattern.compile("([^,\"]*[A-Za-z][^\"]*?) - ([0-9]{4,5}) - ")
                    .matcher(line);
            if (form.find()) {
                asked++;
                String written = line.substring(form.start(1));
                String address = written.substring(0, Math.min(written.length(), 250));
                String code = form.group(2).length() == 4 ? "0" + form.group(2) : form.group(2);
                read += code.equals(AddressParser.parse(address.split("\\s-\\s[A-Z]{2}[,\"]")[0])
                                .postalCode())
                        ? 1
                        : 0;
            }
        }
        assertThat(asked).isGreaterThan(800);
        assertThat((double) read / asked).isGreaterThan(0.98);
    }
}
