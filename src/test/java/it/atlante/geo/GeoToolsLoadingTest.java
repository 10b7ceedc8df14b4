package it.atlante.geo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** GeoTools takes over a second to load: the application starts without it, and here the daily work is done where it is not there at all. */
class GeoToolsLoadingTest {

    @Test
    void allButTheConversionFromAnotherSystemWorksWithoutGeoTools() throws Exception {
        try (URLClassLoader without = classPathWithoutGeoTools()) {
            assertThatCode(() -> run(without, DailyWork.class)).doesNotThrowAnyException();
            assertThatThrownBy(() -> run(without, Conversion.class)).isInstanceOf(NoClassDefFoundError.class);
        }
    }

    /** What the application does at start and all day. */
    public static final class DailyWork implements Runnable {
        @Override
        public void run() {
            Geometry square = GeoJson.parse(
                    "{\"type\":\"Polygon\",\"coordinates\":[[[9,45],[9.1,45],[9.1,45.1],[9,45.1],[9,45]]]}");
            Polygons.repair(square);
            Polygons.areaSquareMeters(Simplification.simplify(Map.of(1, square), 5)
                    .values()
                    .iterator()
                    .next());
            ShapeIndex.of(Map.of(1, square)).containing(Crs.of("EPSG:4326").toWgs84(9.05, 45.05));
            ShapeIndex.of(Map.of(1, square)).intersecting(BoundingBox.around(new GeoPoint(45, 9), 100));
            GeoJson.write(Crs.WGS84.toWgs84(square));
            Crs.of("EPSG:3003").title();
        }
    }

    /** What needs GeoTools: the proof that it really is not there. */
    public static final class Conversion implements Runnable {
        @Override
        public void run() {
            Crs.of("EPSG:3003").toWgs84(1_514_881, 5_034_556);
        }
    }

    private static void run(ClassLoader loader, Class<?> work) throws ReflectiveOperationException {
        ((Runnable) loader.loadClass(work.getName()).getConstructor().newInstance()).run();
    }

    private static URLClassLoader classPathWithoutGeoTools() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
            if (!entry.contains("geotools")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
