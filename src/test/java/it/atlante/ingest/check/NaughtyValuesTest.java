package it.atlante.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.ingest.ImportTest;
import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.run.ImportProgress;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRequest;
import it.atlante.ingest.run.ImportRuns;
import it.atlante.ingest.run.ImportState;
import it.atlante.ingest.run.Imports;
import it.atlante.ingest.source.RecordKind;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The big list of naughty strings as values of every field of every kind of record. */
@ImportTest
class NaughtyValuesTest {

    private static final int STRINGS = 515;

    private static final Map<String, String> REQUIRED = Map.of(
            "AREA.kind", "NIL",
            "AREA.vintage", "PROVA",
            "AREA.code", "{id}",
            "HOUSING.programme", "cas",
            "LANDMARK.kind", "piazza",
            "NETWORK.kind", "rete-territoriale",
            "TIE.kind", "rete");

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    ImportRuns runs;

    private Path file(RecordKind kind) throws IOException {
        JsonNode strings = JsonMapper.shared().readTree(Files.readString(MilanData.file("adversarial/blns/blns.json")));
        String geometry = kind == RecordKind.AREA
                ? "{\"type\":\"Polygon\",\"coordinates\":[[[9.1,45.4],[9.2,45.4],[9.2,45.5],[9.1,45.4]]]}"
                : "{\"type\":\"Point\",\"coordinates\":[9.19,45.46]}";
        ObjectNode root = JsonMapper.shared().createObjectNode();
        ArrayNode features = root.put("type", "FeatureCollection").putArray("features");
        int id = 0;
        for (JsonNode string : strings) {
            ObjectNode feature = features.addObject().put("type", "Feature");
            feature.set("geometry", JsonMapper.shared().readTree(geometry));
            feature.putObject("properties").put("id", "n" + id++).put("v", string.asString());
        }
        return Files.writeString(folder.resolve("file.geojson"), root.toString());
    }

    private static SourceDescription source(RecordKind kind, String field, int number) {
        Map<String, String> set = new TreeMap<>();
        kind.required().forEach(name -> set.put(name, REQUIRED.getOrDefault(kind + "." + name, "Prova")));
        if (kind == RecordKind.SERVICE) {
            set.put("organisationName", "Ente");
        }
        boolean key = field.equals("key");
        if (!key) {
            set.put(field, "{v}");
        }
        StringBuilder yaml = new StringBuilder(
                "sources:\n  - id: naughty-%s-%d\n    title: Prova\n    file: [x]\n    format: geojson\n    record: %s\n    key: \"%s\"\n    set:\n"
                        .formatted(
                                kind.name().toLowerCase(Locale.ROOT),
                                number,
                                kind.name().toLowerCase(Locale.ROOT),
                                key ? "{v}" : "{id}"));
        set.forEach((name, template) -> yaml.append("      ")
                .append(name)
                .append(": \"")
                .append(template)
                .append("\"\n"));
        return SourceFile.parse(yaml.toString(), "prova", null).getFirst();
    }

    @ParameterizedTest
    @EnumSource(
            value = RecordKind.class,
            // Indicators have a description of another form.
            names = {"NONE", "INDICATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void every_row_becomes_a_record_or_a_reject(RecordKind kind) throws IOException {
        Path file = file(kind);
        int number = 0;
        List<String> fields = new java.util.ArrayList<>(kind.allowed());
        fields.remove("capacities");
        fields.add("key");
        for (String field : fields) {
            SourceDescription source = source(kind, field, number++);
            ImportReport report = imports.run(ImportRequest.of(source, file, "prova"), ImportProgress.SILENT);
            assertThat(report.state())
                    .as("%s.%s: %s", kind, field, report.failure())
                    .isEqualTo(ImportState.COMPLETED);
            assertThat(report.counts().read()).isEqualTo(STRINGS);
            assertThat(report.counts().created() + report.counts().rejected())
                    .as("%s.%s: %s", kind, field, report.counts())
                    .isEqualTo(STRINGS);
            assertThat(runs.issues(report.runId(), 10_000))
                    .filteredOn(issue -> issue.severity() == Issue.Severity.REJECT)
                    .hasSize((int) report.counts().rejected())
                    .allMatch(issue -> issue.raw().contains("\"id\""));
        }
    }
}
