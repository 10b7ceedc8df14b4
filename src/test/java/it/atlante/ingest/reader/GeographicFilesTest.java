package it.atlante.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.geo.Axes;
import it.atlante.ingest.source.CsvForm;
import it.atlante.ingest.source.FileForm;
import it.atlante.ingest.source.SourceFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every published geographic file at hand, with the number of features that GDAL 3.6 counts in it. */
class GeographicFilesTest {

    private static final String FILES = """
            boundaries/brescia_quartieri.geojson,                          , 33
            boundaries/ds379_municipi_label.geojson,                       , 9
            boundaries/ds51_ztl_aree_pedonali_polygons.geojson,            , 180
            boundaries/ds964_nil_wm.geojson,                               , 88
            boundaries/ds964_nil_wm_shp.zip,                               , 88
            boundaries/istat_ProvCM01012021_g_WGS84.zip,                   , 107
            boundaries/istat_comuni_citta_metropolitana_milano.geojson,    , 133
            boundaries/nil_2011_daf_NILZone_EPSG4326.geojson,              , 88
            gpkg/curvepolygon.gpkg,                                        , 1
            gpkg/pigreco_core_area.gpkg,                                   , 1
            gpkg/pigreco_minima_distanza_tra_oggetti_qgis38.gpkg,    puntiB, 4
            gpkg/pigreco_vertici_duplicati.gpkg,                    Vertici, 29
            gpkg/test_gpkg_nulls.gpkg,                                     , 4
            indicators/ace2011_shp/ACE_maggio_2011.shp,                    , 85
            omi/brescia_omi_2020.geojson,                                  , 25
            omi/omi_zone_provincia_milano_2018-2.kmz,                      , 548
            points/brescia_affittanze_passive_EPSG32632.geojson,           , 5
            points/ds532_tpl_sequenza_null_geometry.geojson,               , 4117
            points/ds534_tpl_fermate.geojson,                              , 2618
            points/ds535_metrofermate.geojson,                             , 110
            points/ds555_uffici_postali_milano.geojson,                    , 82
            points/ds629_impianti_sportivi.geojson,                        , 407
            points/ds632_street_sport_orari.geojson,                       , 6372
            transit/ds533_metrosequenza.geojson,                           , 790
            transit/ds538_tpl_percorsi.geojson,                            , 194
            transit/ds539_metropercorsi.geojson,                           , 38
            """;

    /** Examples that were drawn anywhere. */
    private static final Set<String> ELSEWHERE =
            Set.of("gpkg/curvepolygon.gpkg", "gpkg/test_gpkg_nulls.gpkg", "gpkg/pigreco_vertici_duplicati.gpkg");

    private static SourceFormat format(String file) {
        String ending = file.substring(file.lastIndexOf('.'));
        return switch (ending) {
            case ".geojson" -> SourceFormat.GEOJSON;
            case ".zip", ".shp" -> SourceFormat.SHAPEFILE;
            case ".gpkg" -> SourceFormat.GEOPACKAGE;
            case ".kmz", ".kml" -> SourceFormat.KML;
            default -> throw new IllegalArgumentException(file);
        };
    }

    @ParameterizedTest
    @CsvSource(textBlock = FILES)
    void is_read_whole(String file, @Nullable String layer, int count) {
        FileForm form = new FileForm(List.of(), format(file), null, Axes.XY, CsvForm.DEFAULT, List.of(), layer);
        SourceRows opened = SourceReader.of(form).open(MilanData.file(file));
        assertThat(opened.count()).isEqualTo(count);
        try (Stream<SourceRecord> stream = opened.stream()) {
            List<SourceRecord> rows = stream.toList();
            assertThat(rows).hasSize(count).allSatisfy(row -> assertThat(row.problem())
                    .isNull());
            assertThat(rows).extracting(SourceRecord::number).isSorted().doesNotHaveDuplicates();
            assertThat(rows)
                    .filteredOn(row -> row.geometry() != null && !ELSEWHERE.contains(file))
                    .allSatisfy(row -> {
                        var box = Objects.requireNonNull(row.geometry()).getEnvelopeInternal();
                        assertThat(box.getMinX()).isBetween(6.0, 19.0);
                        assertThat(box.getMaxY()).isBetween(35.0, 47.6);
                    });
        }
    }

    @Test
    void no_geographic_file_is_left_out() {
        List<Path> files = Stream.of("boundaries", "gpkg", "omi", "points", "transit", "indicators/ace2011_shp")
                .flatMap(folder -> Stream.of(".geojson", ".zip", ".shp", ".gpkg", ".kmz", ".kml")
                        .flatMap(ending -> MilanData.files(folder, ending).stream()))
                .toList();
        assertThat(files).hasSize((int) FILES.lines().count()).allSatisfy(file -> assertThat(FILES)
                .contains(MilanData.folder().relativize(file).toString()));
    }
}
