package it.atlante.address;

import it.atlante.MilanData;
import it.atlante.catalogue.address.HouseNumberDetails;
import it.atlante.catalogue.address.LocalityDetails;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The house numbers of Municipio 5 and the comuni of Italy, as the imports make records of them. */
public final class Municipio5 {

    private Municipio5() {}

    public static List<HouseNumberDetails> numbers(String edition) {
        List<HouseNumberDetails> numbers = new ArrayList<>();
        JsonNode rows = JsonMapper.shared()
                .readTree(MilanData.file("addresses/ds634_civici_municipio5_" + edition + ".json")
                        .toFile());
        for (JsonNode row : rows) {
            JsonNode tags = row.path("tags");
            CivicNumber civic =
                    CivicNumber.find(tags.path("addr:housenumber").asString()).orElseThrow();
            numbers.add(new HouseNumberDetails(
                    tags.path("addr:street").asString(),
                    civic.number(),
                    civic.exponent(),
                    tags.path("addr:postcode").asString(""),
                    tags.path("addr:city").asString(),
                    "015146",
                    row.path("lat").asDouble(),
                    row.path("lon").asDouble()));
        }
        return numbers;
    }

    public static List<LocalityDetails> localities() {
        try {
            return Files.readAllLines(MilanData.file("addresses/italia_cap_comuni.csv")).stream()
                    .map(line -> line.split(","))
                    // One line is a heading, far from the beginning.
                    .filter(pair -> pair[1].matches("[0-9]{5}"))
                    .map(pair -> new LocalityDetails(pair[0], null, null, pair[1], null, null, null))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Gazetteer gazetteer() {
        GazetteerBuilder builder = new GazetteerBuilder();
        numbers("20201001").forEach(builder::add);
        localities().forEach(builder::add);
        return builder.build();
    }
}
