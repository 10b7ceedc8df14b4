package it.atlante.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.atlante.MilanData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CrsTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** Expected easting and northing: PROJ 9.1 through gdaltransform, Monte Mario with the parameters of EPSG:1660. */
    @ParameterizedTest
    @CsvSource({
        "4258, 9.19, 45.4642, 9.19, 45.4642",
        "6706, 9.19, 45.4642, 9.19, 45.4642",
        "4265, 9.19034697807239, 45.4635299889171, 9.19, 45.4642",
        "32632, 514853.495940466, 5034536.7962487, 9.19, 45.4642",
        "25832, 514853.49594059, 5034536.79612859, 9.19, 45.4642",
        "7791, 514853.49594059, 5034536.79612859, 9.19, 45.4642",
        "3857, 1023026.12039018, 5694898.72763571, 9.19, 45.4642",
        "3003, 1514881.49059415, 5034556.81244166, 9.19, 45.4642",
        "32632, 790023.481206256, 4644898.28063221, 12.4964, 41.9028",
        "32633, 292335.313141323, 4642015.50001044, 12.4964, 41.9028",
        "32633, 657154.535216872, 4553444.90848391, 16.8719, 41.1171",
        "3004, 2312339.1985181, 4642025.79032678, 12.4964, 41.9028",
        "3004, 2677165.01853747, 4553452.44608902, 16.8719, 41.1171",
        "25833, 292335.313139801, 4642015.49989409, 12.4964, 41.9028",
        "25833, 657154.535217989, 4553444.90836854, 16.8719, 41.1171",
        "7792, 292335.313139801, 4642015.49989409, 12.4964, 41.9028",
        "7792, 657154.535217989, 4553444.90836854, 16.8719, 41.1171",
        "6707, 514853.49594059, 5034536.79612859, 9.19, 45.4642",
        "6707, 790023.481208383, 4644898.28051588, 12.4964, 41.9028",
        "6708, 657154.535217989, 4553444.90836854, 16.8719, 41.1171",
        "3035, 4257558.00223071, 2483883.68198234, 9.19, 45.4642",
        "3035, 4528866.75603197, 2092277.14253272, 12.4964, 41.9028",
        "3035, 4899735.95814234, 2028216.12725609, 16.8719, 41.1171",
        "23032, 790109.083815189, 4645093.6911174, 12.4964, 41.9028",
        "23033, 292405.867800148, 4642205.38858076, 12.4964, 41.9028",
        "23033, 657227.869102541, 4553634.09424309, 16.8719, 41.1171",
        "900913, 1391092.88474906, 5146430.45742709, 12.4964, 41.9028",
        "102100, 1023026.12039018, 5694898.72763571, 9.19, 45.4642",
    })
    void agreesWithProjWithinACentimetre(int code, double x, double y, double lon, double lat) {
        GeoPoint point = Crs.of("EPSG:" + code).toWgs84(x, y);

        assertThat(point.distanceMeters(new GeoPoint(lat, lon))).isLessThan(0.01);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:3003",
                "epsg:3003",
                " 3003 ",
                "urn:ogc:def:crs:EPSG::3003",
                "urn:ogc:def:crs:EPSG:9.1:3003",
                "http://www.opengis.net/def/crs/EPSG/0/3003",
                "https://www.opengis.net/def/crs/EPSG/0/3003"
            })
    void acceptsTheUsualNames(String name) {
        assertThat(Crs.of(name)).isSameAs(Crs.of("EPSG:3003"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CRS84",
                "OGC:CRS84",
                "EPSG:4326",
                "urn:ogc:def:crs:OGC:1.3:CRS84",
                "urn:ogc:def:crs:EPSG::4326",
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
            })
    void namesOfWgs84GiveCoordinatesBackLongitudeFirst(String name) {
        assertThat(Crs.of(name).toWgs84(9.19, 45.4642)).isEqualTo(new GeoPoint(45.4642, 9.19));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:2154",
                "ESRI:3003",
                "EPSG:",
                "",
                "Gauss-Boaga",
                "EPSG:3003x",
                "urn:ogc:def:crs:OGC:1.3:CRS83"
            })
    void anUnknownNameIsRefusedWithTheListOfKnownOnes(String name) {
        assertThatThrownBy(() -> Crs.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'")
                .hasMessageContaining("EPSG:3003 (Monte Mario / Italy zone 1)")
                .hasMessageContaining("EPSG:4326");
    }

    @Test
    void aCoordinateWithoutAPlaceOnTheEarthIsRefused() {
        assertThatThrownBy(() -> Crs.WGS84.toWgs84(1_514_881, 5_034_556))
                .isInstanceOfSatisfying(
                        InvalidGeometry.class, e -> assertThat(e.problem()).isEqualTo(GeometryProblem.OUT_OF_RANGE));
        assertThatThrownBy(() -> Crs.of("EPSG:3003").toWgs84(Double.NaN, 5_034_556))
                .isInstanceOfSatisfying(
                        InvalidGeometry.class, e -> assertThat(e.problem()).isEqualTo(GeometryProblem.NOT_FINITE));
        assertThatThrownBy(() -> Crs.of("EPSG:3003").toWgs84(1e30, 1e30)).isInstanceOf(InvalidGeometry.class);
        assertThatThrownBy(() -> Crs.of("EPSG:32632").toWgs84(9e6, 5_034_556)).isInstanceOf(InvalidGeometry.class);
    }

    @Test
    void aGeometryIsConvertedCoordinateByCoordinateAndTheSourceIsLeftAlone() {
        LineString source = GEOMETRIES.createLineString(new Coordinate[] {
            new Coordinate(514853.495940466, 5034536.7962487, 120), new Coordinate(790023.481206256, 4644898.28063221)
        });

        LineString converted = (LineString) Crs.of("EPSG:32632").toWgs84(source);

        assertThat(converted.getCoordinateN(0).x).isCloseTo(9.19, within(1e-9));
        assertThat(converted.getCoordinateN(1).y).isCloseTo(41.9028, within(1e-9));
        assertThat(converted.getEnvelopeInternal().getMaxX()).isLessThan(13);
        assertThat(source.getCoordinateN(0).x).isEqualTo(514853.495940466);
    }

    @Test
    void aPrjFileOfEsriIsRecognisedByItsName() {
        String prj = "PROJCS[\"Monte_Mario_Italy_1\",GEOGCS[\"GCS_Monte_Mario\",DATUM[\"D_Monte_Mario\","
                + "SPHEROID[\"International_1924\",6378388.0,297.0]],PRIMEM[\"Greenwich\",0.0],"
                + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                + "PARAMETER[\"False_Easting\",1500000.0],PARAMETER[\"False_Northing\",0.0],"
                + "PARAMETER[\"Central_Meridian\",9.0],PARAMETER[\"Scale_Factor\",0.9996],"
                + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

        assertThat(Crs.ofPrj(prj)).isSameAs(Crs.of("EPSG:3003"));
        assertThatThrownBy(() -> Crs.ofPrj("PROJCS[")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RDN2008_UTM_zone_32N|GCS_RDN2008|D_Rete_Dinamica_Nazionale_2008|GRS_1980|6378137.0|298.257222101|500000|9|7791",
                "Monte_Mario_Italy_2|GCS_Monte_Mario|D_Monte_Mario|International_1924|6378388.0|297.0|2520000|15|3004",
                "ED_1950_UTM_Zone_32N|GCS_European_1950|D_European_1950|International_1924|6378388.0|297.0|500000|9|23032",
                "ETRS_1989_UTM_Zone_33N|GCS_ETRS_1989|D_ETRS_1989|GRS_1980|6378137.0|298.257222101|500000|15|25833",
                "WGS_1984_UTM_Zone_33N|GCS_WGS_1984|D_WGS_1984|WGS_1984|6378137.0|298.257223563|500000|15|32633",
                "Un_nome_qualsiasi|GCS_WGS_1984|D_WGS_1984|WGS_1984|6378137.0|298.257223563|500000|9|32632",
            })
    void prjFilesOfEsriAreRecognisedByNamesAndParameters(
            String name,
            String gcs,
            String datum,
            String spheroid,
            String a,
            String f,
            String easting,
            String lon,
            int code) {
        String prj = ("PROJCS[\"%s\",GEOGCS[\"%s\",DATUM[\"%s\",SPHEROID[\"%s\",%s,%s]],PRIMEM[\"Greenwich\",0.0],"
                        + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",%s.0],"
                        + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%s.0],PARAMETER[\"Scale_Factor\",0.9996],"
                        + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]")
                .formatted(name, gcs, datum, spheroid, a, f, easting, lon);
        assertThat(Crs.ofPrj(prj)).isSameAs(Crs.of("EPSG:" + code));
    }

    @Test
    void wellKnownTextIsRecognisedByItsOwnCodeAndRefusedByNameWithoutOne() {
        assertThat(
                        Crs.ofPrj(
                                "PROJCRS[\"WGS 84 / UTM zone 32N\",BASEGEOGCRS[\"WGS 84\",ID[\"EPSG\",4326]],USAGE[BBOX[0,6,84,12]],ID[\"EPSG\",32632]]"))
                .isSameAs(Crs.of("EPSG:32632"));
        assertThat(Crs.ofPrj("PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\",GEOGCS[\"GCS_WGS_1984\"]]"))
                .isSameAs(Crs.of("EPSG:3857"));
        assertThatThrownBy(() -> Crs.ofPrj("PROJCRS[\"Mio sistema\",BASEGEOGCRS[\"WGS 84\",ID[\"EPSG\",4326]]]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Mio sistema");
        assertThatThrownBy(() ->
                        Crs.ofPrj("PROJCS[\"RGF93 v1 / Lambert-93\",UNIT[\"metre\",1],AUTHORITY[\"EPSG\",\"2154\"]]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Lambert-93")
                .hasMessageContaining("2154");
    }

    @Test
    void thePrjFilesOfPublishedShapefilesAreRecognised() throws IOException {
        assertThat(Crs.ofPrj(Files.readString(MilanData.file("indicators/ace2011_shp/ACE_maggio_2011.prj"))))
                .isSameAs(Crs.of("EPSG:3003"));
        assertThat(Crs.ofPrj(prjOf("boundaries/ds964_nil_wm_shp.zip"))).isSameAs(Crs.WGS84);
        assertThat(Crs.ofPrj(prjOf("boundaries/istat_ProvCM01012021_g_WGS84.zip")))
                .isSameAs(Crs.of("EPSG:32632"));
    }

    private static String prjOf(String zip) throws IOException {
        try (ZipFile files = new ZipFile(MilanData.file(zip).toFile())) {
            ZipEntry prj = files.stream()
                    .filter(file -> file.getName().endsWith(".prj"))
                    .findFirst()
                    .orElseThrow();
            return new String(files.getInputStream(prj).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aTransformMayBeUsedByManyThreads() {
        Crs monteMario = Crs.of("EPSG:3003");
        List<GeoPoint> alone = IntStream.range(0, 20_000)
                .mapToObj(i -> monteMario.toWgs84(1_500_000 + i, 5_030_000 + i))
                .toList();

        List<GeoPoint> together = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(i -> monteMario.toWgs84(1_500_000 + i, 5_030_000 + i))
                .toList();

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void librariesOfMilanGiveTheirPublishedWgs84CoordinatesFromGaussBoaga() throws IOException {
        JsonNode libraries = JsonMapper.shared()
                .readTree(Files.readString(MilanData.file("points/milano_biblioteche_2013_2015_api.json")))
                .path("archivi")
                .path("data");
        Crs monteMario = Crs.of("EPSG:3003");
        int compared = 0;
        for (JsonNode library : libraries) {
            if (library.path("x").asDouble() > 0) {
                GeoPoint published = new GeoPoint(
                        library.path("lat_y_4326").asDouble(),
                        library.path("long_x_4326").asDouble());
                GeoPoint converted = monteMario.toWgs84(
                        library.path("x").asDouble(), library.path("y").asDouble());
                assertThat(converted.distanceMeters(published))
                        .as("%s: %s against published %s", library.path("denominaz"), converted, published)
                        .isLessThan(0.05);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(216);
    }

    @Test
    void remediationSitesContradictTheirPublishedPairByTheMissingDatumShift() throws IOException {
        Crs monteMario = Crs.of("EPSG:3003");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(MilanData.file("points/ds600_aree_bonifica_gaussboaga.csv"))) {
            List<Double> metersApart = rows.stream()
                    .map(row -> monteMario
                            .toWgs84(number(row, "X_gb"), number(row, "Y_gb"))
                            .distanceMeters(new GeoPoint(number(row, "Y_wgs84"), number(row, "X_wgs84"))))
                    .toList();
            assertThat(metersApart).hasSize(1257).allSatisfy(meters -> assertThat(meters)
                    .isBetween(76.0, 81.0));
        }
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }
}
