package it.atlante.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdTableTest {

    private static final long SEED = 20261122;

    @Test
    void it_answers_as_a_map_does() {
        Random random = new Random(SEED);
        IdTable table = new IdTable();
        Map<UUID, Long> map = new HashMap<>();
        for (long i = 0; i < 50_000; i++) {
            // Few high halves, so that ids meet at the same place.
            UUID id = new UUID(random.nextInt(50), random.nextInt(2_000));
            table.putIfAbsent(id, i);
            map.putIfAbsent(id, i);
        }
        assertThat(table.size()).isEqualTo(map.size());
        map.forEach((id, value) -> assertThat(table.get(id)).isEqualTo(value));
        assertThat(table.contains(new UUID(51, 0))).isFalse();
        assertThat(table.get(new UUID(0, 0))).isEqualTo(map.getOrDefault(new UUID(0, 0), IdTable.ABSENT));
    }
}
