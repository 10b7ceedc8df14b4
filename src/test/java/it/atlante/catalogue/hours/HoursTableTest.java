package it.atlante.catalogue.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A table of hours, times and states, each worked out by hand. 2026: 5 October is a Monday, 8 December a Tuesday, 7 December (patron of
 * Milan) a Monday, 25 December a Friday, 4 October a Sunday, Easter on 5 April.
 */
class HoursTableTest {

    private final Holidays milan = Holidays.italy("Milano");

    @ParameterizedTest(name = "{0} at {1} is {2}")
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
            # Offices with one or two sessions
            Mo-Fr 08:30-12:30,14:00-16:00 | 2026-10-05T08:29 | CLOSED
            Mo-Fr 08:30-12:30,14:00-16:00 | 2026-10-05T08:30 | OPEN
            Mo-Fr 08:30-12:30,14:00-16:00 | 2026-10-05T12:29 | OPEN
            Mo-Fr 08:30-12:30,14:00-16:00 | 2026-10-05T12:30 | CLOSED
            Mo-Fr 08:30-12:30,14:00-16:00 | 2026-10-09T15:59 | OPEN
            Mo-Fr 08:30-12:30,14:00-16:00 | 2026-10-10T09:00 | CLOSED
            Mo,We,Fr 09:00-12:00; Tu,Th 14:30-16:30 | 2026-10-06T15:00 | OPEN
            Mo,We,Fr 09:00-12:00; Tu,Th 14:30-16:30 | 2026-10-06T10:00 | CLOSED
            Mo-Th 09:00-13:00; Th 09:00-19:00 | 2026-10-08T18:00 | OPEN
            Mo-Th 09:00-13:00; Th 09:00-19:00 | 2026-10-07T18:00 | CLOSED
            Fr-Mo 10:00-12:00 | 2026-10-04T11:00 | OPEN
            Fr-Mo 10:00-12:00 | 2026-10-06T11:00 | CLOSED
            # Always, never
            24/7 | 2026-12-25T03:00 | OPEN
            24/7; PH off | 2026-12-25T03:00 | CLOSED
            off | 2026-10-05T10:00 | CLOSED
            Mo-Fr | 2026-10-05T00:00 | OPEN
            Mo 00:00-00:00 | 2026-10-05T23:59 | OPEN
            Mo 00:00-00:00 | 2026-10-06T00:00 | CLOSED
            # Later rules replace, additional rules add, closing hours take away
            Mo-Fr 09:00-12:00; We 14:00-16:00 | 2026-10-07T10:00 | CLOSED
            Mo-Fr 09:00-12:00, We 14:00-16:00 | 2026-10-07T10:00 | OPEN
            Mo-Fr 09:00-12:00, We 14:00-16:00 | 2026-10-07T15:00 | OPEN
            Mo-Fr 09:00-12:00, We 14:00-16:00 | 2026-10-08T15:00 | CLOSED
            Mo-Sa 09:00-19:00; We off | 2026-10-07T10:00 | CLOSED
            Mo-Sa 09:00-19:00, We off | 2026-10-07T10:00 | CLOSED
            Mo-Fr 08:00-18:00; Mo-Fr 12:00-13:00 off | 2026-10-07T12:30 | CLOSED
            Mo-Fr 08:00-18:00; Mo-Fr 12:00-13:00 off | 2026-10-07T13:00 | OPEN
            # Public holidays
            Mo-Fr 09:00-12:00 | 2026-12-08T10:00 | OPEN
            Mo-Fr 09:00-12:00; PH off | 2026-12-08T10:00 | CLOSED
            Mo-Fr 09:00-12:00; PH off | 2026-12-07T10:00 | CLOSED
            Mo-Fr 09:00-12:00; PH off | 2026-12-09T10:00 | OPEN
            PH off; Mo-Fr 09:00-12:00 | 2026-12-08T10:00 | OPEN
            Mo-Sa 08:00-21:00; Su,PH 09:00-20:00 | 2026-12-08T08:30 | CLOSED
            Mo-Sa 08:00-21:00; Su, PH 09:00-20:00 | 2026-12-08T09:00 | OPEN
            PH Mo-Fr 10:00-12:00 | 2026-12-08T11:00 | OPEN
            PH Mo-Fr 10:00-12:00 | 2026-12-26T11:00 | CLOSED
            PH Mo-Fr 10:00-12:00 | 2026-12-09T11:00 | CLOSED
            Mo-Fr 09:00-12:00; PH -1 day off | 2026-12-24T10:00 | CLOSED
            # Nights
            Fr 22:00-02:00 | 2026-10-10T01:59 | OPEN
            Fr 22:00-02:00 | 2026-10-10T02:00 | CLOSED
            Fr 22:00-02:00 | 2026-10-09T01:00 | CLOSED
            Fr 22:00-26:00 | 2026-10-10T01:59 | OPEN
            22:00-06:00 | 2026-10-05T05:59 | OPEN
            22:00-06:00 | 2026-10-05T21:59 | CLOSED
            Mo-Su 20:00-08:00; PH off | 2026-12-25T07:00 | OPEN
            Mo-Su 20:00-08:00; PH off | 2026-12-25T21:00 | CLOSED
            Mo-Su 20:00-08:00; PH off | 2026-12-26T07:00 | CLOSED
            Mo-Su 20:00-08:00; PH off | 2026-12-27T07:00 | CLOSED
            Mo-Su 20:00-08:00; PH off | 2026-12-28T07:00 | OPEN
            Mo 23:00-03:00; Tu 01:00-02:00 unknown | 2026-10-06T01:30 | OPEN
            # Months, dates, years, weeks
            Sep-Jun: Mo-Fr 09:00-13:00 | 2026-10-05T10:00 | OPEN
            Sep-Jun: Mo-Fr 09:00-13:00 | 2027-01-11T10:00 | OPEN
            Sep-Jun: Mo-Fr 09:00-13:00 | 2026-07-06T10:00 | CLOSED
            Mo-Fr 09:00-13:00; Aug off | 2026-08-31T10:00 | CLOSED
            Mo-Fr 09:00-13:00; Aug 10-21 off | 2026-08-21T10:00 | CLOSED
            Mo-Fr 09:00-13:00; Aug 10-21 off | 2026-08-24T10:00 | OPEN
            Mo-Su 09:00-13:00; Dec 24-Jan 06 off | 2026-12-24T10:00 | CLOSED
            Mo-Su 09:00-13:00; Dec 24-Jan 06 off | 2027-01-06T10:00 | CLOSED
            Mo-Su 09:00-13:00; Dec 24-Jan 06 off | 2027-01-07T10:00 | OPEN
            Mo-Su 09:00-13:00; 2026 Dec 24-Jan 06 off | 2027-01-06T10:00 | CLOSED
            Mo-Su 09:00-13:00; 2026 Dec 24-Jan 06 off | 2026-01-06T10:00 | OPEN
            2027 Mo-Fr 09:00-13:00 | 2026-10-05T10:00 | CLOSED
            2026+ Mo-Fr 09:00-13:00 | 2031-10-06T10:00 | OPEN
            week 41 Mo 09:00-13:00 | 2026-10-05T10:00 | OPEN
            week 1-53/2 Mo 09:00-13:00 | 2026-10-12T10:00 | CLOSED
            week 50-02 Mo 09:00-13:00 | 2027-01-04T10:00 | OPEN
            Feb 29 10:00-12:00 | 2028-02-29T11:00 | OPEN
            Feb 29 10:00-12:00 | 2026-02-28T11:00 | CLOSED
            Feb 29 10:00-12:00 | 2026-03-01T11:00 | CLOSED
            easter 10:00-12:00 | 2026-04-05T11:00 | OPEN
            easter +1 day 10:00-12:00 | 2026-04-06T11:00 | OPEN
            Dec 25 -Su 10:00-12:00 | 2026-12-20T11:00 | OPEN
            # Weekdays of the month
            Sa[1] 09:00-12:00 | 2026-10-03T10:00 | OPEN
            Sa[1] 09:00-12:00 | 2026-10-10T10:00 | CLOSED
            Su[-1] 09:00-12:00 | 2026-10-25T10:00 | OPEN
            Su[-1] 09:00-12:00 | 2026-10-18T10:00 | CLOSED
            Sa[1,3-4] 09:00-12:00 | 2026-10-24T10:00 | OPEN
            Sa[1] +1 day 09:00-12:00 | 2026-10-04T10:00 | OPEN
            Sep Mo[1]-Dec Fr[-1] 09:00-12:00 | 2026-09-06T10:00 | CLOSED
            Sep Mo[1]-Dec Fr[-1] 09:00-12:00 | 2026-09-07T10:00 | OPEN
            # Appointments, comments, unknown
            Mo-Fr 08:30-15:30 "su appuntamento" | 2026-10-05T09:00 | BY_APPOINTMENT
            Mo-Fr 08:30-15:30 open "previo appuntamento" | 2026-10-05T09:00 | BY_APPOINTMENT
            Mo-Fr 08:30-15:30 open "senza appuntamento" | 2026-10-05T09:00 | OPEN
            "su appuntamento" | 2026-10-04T03:00 | BY_APPOINTMENT
            Mo-Fr 09:00-12:00 || "by appointment" | 2026-10-05T15:00 | BY_APPOINTMENT
            Mo-Fr 09:00-12:00 || "by appointment" | 2026-10-05T10:00 | OPEN
            Mo-Fr 09:00-12:00; PH off || "su appuntamento" | 2026-12-25T10:00 | CLOSED
            Mo-Fr 09:00-12:00 || unknown | 2026-10-05T13:00 | UNKNOWN
            unknown | 2026-10-05T13:00 | UNKNOWN
            "chiedere al parroco" | 2026-10-05T13:00 | UNKNOWN
            Mo-Fr 09:00-12:00 open "suonare al citofono" | 2026-10-05T10:00 | OPEN
            Mo-Fr 09:00-12:00 "suonare al citofono" | 2026-10-05T10:00 | UNKNOWN
            # Open ends, sun, school holidays
            Mo 10:00+ | 2026-10-05T11:59 | OPEN
            Mo 10:00+ | 2026-10-05T12:00 | UNKNOWN
            Mo 10:00+ | 2026-10-06T00:00 | CLOSED
            Mo 20:00+ | 2026-10-06T03:59 | UNKNOWN
            Mo 10:00-12:00+ | 2026-10-05T12:00 | UNKNOWN
            Mo 10:00+ off | 2026-10-05T15:00 | CLOSED
            sunrise-sunset | 2026-10-05T12:00 | OPEN
            sunrise-sunset | 2026-10-05T18:00 | UNKNOWN
            sunrise-sunset | 2026-10-05T23:00 | CLOSED
            sunset-sunrise | 2026-10-05T02:00 | OPEN
            (sunrise+01:00)-20:00 | 2026-10-05T09:00 | UNKNOWN
            Mo-Fr 09:00-12:00; SH off | 2026-10-05T10:00 | UNKNOWN
            Mo-Fr 09:00-12:00; SH off | 2026-10-05T13:00 | CLOSED
            # Small faults are forgiven
            mo-fr 9:00-12.00 | 2026-10-05T11:00 | OPEN
            Mo - Fr 9:00-12:00; | 2026-10-05T11:00 | OPEN
            """)
    void theTableHolds(String text, LocalDateTime time, State expected) {
        assertThat(OpeningHours.parse(text).at(time, milan)).isEqualTo(expected);
    }
}
