package it.atlante.catalogue.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
            Mo-Fr 09:00-13:00; Sa 10:00-12:00; PH off | lun–ven 9:00–13:00; sab 10:00–12:00; festivi chiuso | Mon–Fri 9:00–13:00; Sat 10:00–12:00; public holidays closed
            24/7 | sempre aperto | always open
            24/7; PH off | tutto il giorno; festivi chiuso | all day; public holidays closed
            off | chiuso | closed
            Mo,We,Fr 09:00-12:30 | lun, mer, ven 9:00–12:30 | Mon, Wed, Fri 9:00–12:30
            Mo-Th 09:00-13:00; Th 09:00-19:00 | lun–mer 9:00–13:00; gio 9:00–19:00 | Mon–Wed 9:00–13:00; Thu 9:00–19:00
            Fr,Sa 22:00-02:00 | ven, sab 22:00–2:00 | Fri, Sat 22:00–2:00
            10:00-24:00 | ogni giorno 10:00–24:00 | every day 10:00–24:00
            Mo-Sa 08:00-20:00; Su,PH 09:00-20:00 | lun–sab 8:00–20:00; dom 9:00–20:00; festivi 9:00–20:00 | Mon–Sat 8:00–20:00; Sun 9:00–20:00; public holidays 9:00–20:00
            PH Mo-Fr 10:00-12:00 | festivi lun–ven 10:00–12:00 | public holidays Mon–Fri 10:00–12:00
            Mo-Fr 08:30-12:30,14:00-15:30 "su appuntamento" | lun–ven 8:30–12:30, 14:00–15:30 su appuntamento | Mon–Fri 8:30–12:30, 14:00–15:30 by appointment (su appuntamento)
            "su appuntamento" | su appuntamento | by appointment (su appuntamento)
            Mo-Fr 09:00-12:00 || "su appuntamento" | lun–ven 9:00–12:00; altrimenti su appuntamento | Mon–Fri 9:00–12:00; otherwise by appointment (su appuntamento)
            Mo 10:00-11:00 open "citofono 3" | lun 10:00–11:00 (citofono 3) | Mon 10:00–11:00 (citofono 3)
            unknown | orario da verificare | hours to be confirmed
            Sep-Jun: Mo-Fr 09:00-13:00; Aug off "ferie" | set–giu lun–ven 9:00–13:00; ago chiuso (ferie) | Sep–Jun Mon–Fri 9:00–13:00; Aug closed (ferie)
            Mo-Fr 09:00-13:00; 2026 Dec 24-2027 Jan 06 off | lun–ven 9:00–13:00; 24 dic 2026–6 gen 2027 chiuso | Mon–Fri 9:00–13:00; 24 Dec 2026–6 Jan 2027 closed
            Sa[1] 09:00-12:00; Su[-1] off | 1° sab 9:00–12:00; ultimo dom chiuso | 1st Sat 9:00–12:00; last Sun closed
            week 1-53/2 Mo 09:00-10:00 | settimana 1–53 (ogni 2) lun 9:00–10:00 | week 1–53 (every 2) Mon 9:00–10:00
            2026+ Mo 09:00-10:00 | da 2026 in poi lun 9:00–10:00 | from 2026 on Mon 9:00–10:00
            easter -2 days off | Pasqua -2 chiuso | Easter -2 closed
            Mo-Fr 08:00-18:00; Mo-Fr 12:00-13:00 off | lun–ven 8:00–12:00, 13:00–18:00 | Mon–Fri 8:00–12:00, 13:00–18:00
            """)
    void hoursAreToldInItalianAndEnglish(String text, String italian, String english) {
        OpeningHours hours = OpeningHours.parse(text);
        assertThat(hours.describe(Locale.ITALY)).isEqualTo(italian);
        assertThat(hours.describe(Locale.ENGLISH)).isEqualTo(english);
    }
}
