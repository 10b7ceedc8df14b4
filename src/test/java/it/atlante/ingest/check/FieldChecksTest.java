package it.atlante.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldChecksTest {

    private static Checked check(String field, String value) {
        return FieldChecks.check(field, List.of(value));
    }

    private static List<IssueCode> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02-6572655",
                "040/631020",
                "0432/964421",
                "+39 0516502222",
                "0039 02 88464440",
                "800 123 456",
                "800.16.80.86",
                "199 123 456",
                "347 1234567",
                "3471234567",
                "020202",
                "1522",
                "112",
                "116117",
                "(02) 884.50000",
                "02 6572655 int. 12",
                "02 1234567/8",
                "+41 44 668 18 00",
                "0293181981",
                "Infoline 020202"
            })
    void a_telephone_number_stays_as_it_is_written(String number) {
        assertThat(check("phones", number)).isEqualTo(Checked.kept(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"012900100", "0", "02", "99999999999999999999", "chiamare in sede", "+39", "02 12", "//", "- / -"
            })
    void what_is_no_telephone_number_is_left_out_and_told(String number) {
        Checked checked = check("phones", number);
        assertThat(checked.values()).isEmpty();
        assertThat(codes(checked.doubts())).containsOnly(IssueCode.BAD_PHONE);
    }

    @Test
    void several_numbers_of_a_cell_are_taken_apart_and_the_broken_one_is_told() {
        assertThat(check("phones", "02 6572655, 02 6572656; 347 1234567").values())
                .containsExactly("02 6572655", "02 6572656", "347 1234567");
        assertThat(check("phones", "02/6572655 - 02/6572656").values()).containsExactly("02/6572655", "02/6572656");
        assertThat(check("phones", "026572655/026572656").values()).containsExactly("026572655", "026572656");
        Checked mixed = check("phones", "Tel. 02 6572655 oppure 012900100");
        assertThat(mixed.values()).containsExactly("02 6572655");
        assertThat(codes(mixed.doubts())).containsExactly(IssueCode.BAD_PHONE);
        assertThat(mixed.doubts().getFirst().message(Locale.ITALIAN)).contains("012900100");
    }

    @ParameterizedTest
    @CsvSource({"7094854,07094854", "706094610,0706094610", "+39 2 6572655,+39026572655"})
    void a_landline_that_lost_its_zero_gets_it_back(String written, String repaired) {
        Checked checked = check("phones", written);
        assertThat(checked.values()).containsExactly(repaired);
        assertThat(codes(checked.doubts())).containsExactly(IssueCode.LOST_ZERO);
    }

    @Test
    void of_several_e_mail_addresses_the_one_that_people_write_to_is_kept() {
        Checked checked = check("email", "ente@pec.example.org; info@example.org");
        assertThat(checked.values()).containsExactly("info@example.org");
        assertThat(codes(checked.doubts())).containsExactly(IssueCode.SEVERAL_VALUES);
        assertThat(checked.doubts().getFirst().message(Locale.ENGLISH)).contains("ente@pec.example.org");
        assertThat(check("email", "ente@pec.example.org").values()).containsExactly("ente@pec.example.org");
        assertThat(check("email", "mailto:info@example.org").values()).containsExactly("info@example.org");
        assertThat(check("email", "Ente <info@example.org>").values()).containsExactly("info@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info(at)example.org",
                "info@",
                "@example.org",
                "info@example",
                "in fo@exam ple.org",
                "a..b@example.org"
            })
    void what_is_no_e_mail_address_is_left_out_and_told(String address) {
        Checked checked = check("email", address);
        assertThat(checked.values()).isEmpty();
        assertThat(codes(checked.doubts())).contains(IssueCode.BAD_EMAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.org,http://www.example.org",
        "http:// www.example.org/a?b=c,http://www.example.org/a?b=c",
        "https://example.org:8443/à,https://example.org:8443/à",
        "http://WWW.ASLCAGLIARI.IT,http://WWW.ASLCAGLIARI.IT",
        "example.org/pagina#,http://example.org/pagina#"
    })
    void a_web_address_gets_what_it_lacks(String written, String meant) {
        Checked checked = check("website", written);
        assertThat(checked.values()).containsExactly(meant);
        assertThat(checked.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:a@example.org",
                "javascript:alert(1)",
                "sito in costruzione",
                "http://",
                "ftp://example.org",
                "info@example.org",
                "http://<b>"
            })
    void what_is_no_web_address_is_left_out_and_told(String address) {
        Checked checked = check("url", address);
        assertThat(checked.values()).isEmpty();
        assertThat(codes(checked.doubts())).containsExactly(IssueCode.BAD_URL);
    }

    /** The person's codes are the usual invented ones; the second is the first with letters for its last digits (omocodia). */
    @ParameterizedTest
    @ValueSource(strings = {"80051890152", "97519070011", "01199250158", "RSSMRA85T10A562S"})
    void a_tax_code_with_the_right_check_character_is_kept(String code) {
        assertThat(check("taxCode", code)).isEqualTo(Checked.kept(code));
    }

    @Test
    void omocodia_changes_digits_to_letters_and_the_check_character_with_them() {
        String base = "RSSMRA85T10A56N";
        long valid = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .filter(last -> TaxCodeCheck.validPerson(base + (char) last))
                .count();
        assertThat(valid).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80051890153", "00000000000", "RSSMRA85T10A562X", "12345", "RSSMRA85T10A56", "CODICE"})
    void a_tax_code_with_a_wrong_check_character_is_left_out_and_told(String code) {
        Checked checked = check("taxCode", code);
        assertThat(checked.values()).isEmpty();
        assertThat(codes(checked.doubts())).containsExactly(IssueCode.BAD_TAX_CODE);
    }

    @Test
    void a_tax_code_that_lost_its_zero_gets_it_back_and_is_told() {
        Checked checked = check("taxCode", "1199250158");
        assertThat(checked.values()).containsExactly("01199250158");
        assertThat(codes(checked.doubts())).containsExactly(IssueCode.LOST_ZERO);
        assertThat(check("taxCode", "IT 01199250158").values()).containsExactly("01199250158");
    }

    @Test
    void a_postal_code_has_five_digits() {
        assertThat(check("location.postalCode", "20134")).isEqualTo(Checked.kept("20134"));
        Checked repaired = check("location.postalCode", "9032");
        assertThat(repaired.values()).containsExactly("09032");
        assertThat(codes(repaired.doubts())).containsExactly(IssueCode.LOST_ZERO);
        assertThat(check("location.postalCode", "20134.0").values()).containsExactly("20134");
        for (String wrong : List.of("99999", "201345", "MILANO", "12", "00000")) {
            Checked left = check("location.postalCode", wrong);
            assertThat(left.values()).as(wrong).isEmpty();
            assertThat(codes(left.doubts())).containsExactly(IssueCode.BAD_POSTAL_CODE);
        }
    }

    @Test
    void every_postal_code_in_use_is_accepted() throws IOException {
        for (String line : Files.readAllLines(MilanData.file("addresses/italia_cap_comuni.csv"))) {
            String code = line.substring(line.lastIndexOf(',') + 1).strip();
            if (code.matches("\\d+")) {
                assertThat(check("location.postalCode", code)).isEqualTo(Checked.kept(code));
            }
        }
    }

    @Test
    void a_register_number_is_a_whole_number() {
        assertThat(check("runts", "41234")).isEqualTo(Checked.kept("41234"));
        assertThat(check("runts", "Rep. n. 41234").values()).containsExactly("41234");
        assertThat(codes(check("runts", "iscritta").doubts())).containsExactly(IssueCode.BAD_RUNTS);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29,2024-02-29",
        "29/02/2024,2024-02-29",
        "1/3/2024,2024-03-01",
        "1.3.2024,2024-03-01",
        "2025-01-07T10:20:30Z,2025-01-07",
        "1 marzo 2024,2024-03-01",
        "07/01/2025 10:20,2025-01-07",
        "20250107,2025-01-07"
    })
    void a_date_is_read_as_italians_write_it(String written, String meant) {
        assertThat(Dates.find(written)).map(String::valueOf).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2024", "2023-02-29", "13/13/2024", "ieri", "0000-00-00", "1/1/24", "2024"})
    void an_impossible_date_is_none(String written) {
        assertThat(Dates.find(written)).isEmpty();
    }

    @Test
    void a_field_without_a_check_is_left_alone() {
        assertThat(check("description", "012900100")).isEqualTo(Checked.kept("012900100"));
    }
}
