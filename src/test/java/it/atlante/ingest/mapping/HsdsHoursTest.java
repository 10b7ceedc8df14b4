package it.atlante.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class HsdsHoursTest {

    private static HsdsHours hours(String json) {
        ObjectNode node = (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
        return HsdsHours.of(new HsdsObject(node));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'freq':'WEEKLY','byday':'TH,FR','opens_at':'10:00:00','closes_at':'18:00:00'}|Th,Fr 10:00-18:00",
                "{'byday':'MO','opens_at':'9:00','closes_at':'00:00'}|Mo 09:00-24:00",
                "{'weekday':'3','opens_at':'09:00','closes_at':'12:00'}|We 09:00-12:00",
                "{'weekday':'Sunday','opens_at':'09:00','closes_at':'12:00'}|Su 09:00-12:00",
                "{'freq':'MONTHLY','byday':'2TU','opens_at':'09:00','closes_at':'12:00'}|Tu[2] 09:00-12:00",
                "{'freq':'MONTHLY','byday':'-1FR','opens_at':'09:00','closes_at':'12:00'}|Fr[-1] 09:00-12:00",
                "{'freq':'WEEKLY','dtstart':'2026-03-04','opens_at':'09:00','closes_at':'12:00'}|We 09:00-12:00",
                "{'byday':'MO','opens_at':'09:00','closes_at':'12:00'},{'byday':'MO,TU','opens_at':'14:00','closes_at':'16:00'}"
                        + "|Mo 09:00-12:00,14:00-16:00, Tu 14:00-16:00",
                "{'byday':'MO','opens_at':'09:00','closes_at':'12:00','valid_from':'2026-01-01','valid_to':'2026-06-30'}"
                        + "|2026 Jan 01-2026 Jun 30 Mo 09:00-12:00",
            })
    void schedules_become_opening_hours(String schedules, String osm) {
        HsdsHours hours = hours("{'schedules':[" + schedules + "]}");
        assertThat(hours.problem()).isEmpty();
        assertThat(hours.osm()).isEqualTo(osm);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'freq':'MONTHLY','bymonthday':'2,3','byday':'1MO','opens_at':'09:00','closes_at':'12:00'}",
                "{'freq':'WEEKLY','interval':2,'byday':'MO','opens_at':'09:00','closes_at':'12:00'}",
                "{'byday':'MO'}",
                "{'byday':'XX','opens_at':'09:00','closes_at':'12:00'}",
                "{'byday':'MO','opens_at':'mattina','closes_at':'12:00'}",
                "{'byday':'MO','opens_at':'09:00','closes_at':'12:00','valid_from':'2026-06-30','valid_to':'2026-01-01'}",
            })
    void what_cannot_be_said_is_a_doubt_and_keeps_its_words(String schedule) {
        HsdsHours hours = hours("{'schedules':[" + schedule.replaceFirst("}$", ",'description':'come si può'}") + "]}");
        assertThat(hours.problem()).isPresent();
        assertThat(hours.osm()).isNull();
        assertThat(hours.note()).isEqualTo("come si può");
    }

    @Test
    void holidays_close() {
        assertThat(hours("{'schedules':[{'byday':'MO','opens_at':'09:00','closes_at':'12:00'}],'holiday_schedules':"
                                + "[{'closed':true,'start_date':'2026-12-24','end_date':'2026-12-26'}]}")
                        .osm())
                .isEqualTo("Mo 09:00-12:00; 2026 Dec 24-2026 Dec 26 off");
        assertThat(hours("{}").osm()).isNull();
        assertThat(hours("{}").problem()).isEmpty();
    }
}
