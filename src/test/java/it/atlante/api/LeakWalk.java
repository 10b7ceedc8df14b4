package it.atlante.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Every kind of question by which somebody could look for a secret place; the same questions at every call. */
final class LeakWalk {

    /** West, south, east, north of the walked ground. */
    private static final double[] GROUND = {9.14, 45.44, 9.25, 45.51};

    private LeakWalk() {}

    static List<String> questions(List<String> areaKeys, List<String> ids) {
        List<String> questions = new ArrayList<>();
        texts(questions);
        circles(questions);
        boxesAndPolygons(questions);
        filters(questions, areaKeys);
        cells(questions);
        for (String id : ids) {
            questions.add("/api/v1/resources/" + id);
        }
        for (String key : areaKeys) {
            questions.add("/api/v1/areas/" + key);
            questions.add("/api/v1/areas/" + key + "/summary");
            questions.add("/api/v1/areas/" + key + "/indicators");
        }
        for (String kind : List.of("NIL", "MUNICIPIO", "COMUNE", "DISADVANTAGED")) {
            questions.add("/api/v1/areas?kind=" + kind);
            questions.add("/api/v1/map/areas?kind=" + kind + "&counts=true");
        }
        questions.add("/api/v1/status");
        pages(questions, areaKeys, ids);
        return questions;
    }

    /** What a browser is shown: the same facts as those of the API, written by other code. */
    private static void pages(List<String> questions, List<String> areaKeys, List<String> ids) {
        for (String text : List.of("segreta 7", "celato", "nascosta", "prova")) {
            questions.add("/cerca?limit=50&q=" + ApiServer.encoded(text));
        }
        for (String near : List.of("45.4777,9.2277", "45.4923,9.2031", "45.4701,9.2001")) {
            questions.add("/cerca?limit=50&sort=distance&near=" + near);
            questions.add("/cerca?limit=50&fragment=results&radius=100&near=" + near);
        }
        questions.add("/cerca?limit=50&bbox=9.22,45.47,9.24,45.48");
        for (String id : ids) {
            for (String family : List.of("service", "housing", "organisation", "landmark", "area")) {
                questions.add("/risorse/" + family + "/" + id);
            }
            questions.add("/stampa?id=" + id);
        }
        for (String kind : List.of("NIL", "MUNICIPIO", "COMUNE", "DISADVANTAGED")) {
            questions.add("/quartieri?kind=" + kind);
        }
        for (String key : areaKeys) {
            questions.add("/quartieri/" + key);
        }
        questions.add("/fonti");
    }

    private static void texts(List<String> questions) {
        for (String text : List.of(
                "via segreta",
                "segreta",
                "via segreta 7",
                "celato",
                "vicolo celato 31",
                "nascosto",
                "corso nascosto 2",
                "taciuta",
                "piazza taciuta 5",
                "45.4777",
                "9.2277",
                "nascosta",
                "prova",
                "casa",
                "via",
                "nord",
                "sud",
                "quadrilatero",
                "milano")) {
            String encoded = ApiServer.encoded(text);
            questions.add("/api/v1/search?limit=500&q=" + encoded);
            questions.add("/api/v1/suggest?limit=50&q=" + encoded);
            questions.add("/api/v1/search?limit=500&near=45.4777,9.2277&q=" + encoded);
            questions.add("/api/v1/search?near=" + encoded);
            questions.add("/api/v1/geocode?limit=20&q=" + encoded);
            questions.add("/api/v1/geocode?street=" + encoded + "&city=Milano");
        }
    }

    private static void circles(List<String> questions) {
        Random random = new Random(20261118);
        for (int i = 0; i < 40; i++) {
            String near = point(random);
            questions.add("/api/v1/areas/at?point=" + near);
            questions.add("/api/v1/reverse?lat=" + near.replace(",", "&lon="));
            for (String sort : List.of("relevance", "distance", "freshness", "places")) {
                questions.add("/api/v1/search?limit=500&near=" + near + "&sort=" + sort);
            }
            questions.add("/api/v1/search?limit=2&sort=distance&near=" + near);
            for (double radius = 50; radius < 20_000; radius *= 3) {
                questions.add("/api/v1/search?limit=0&facets=family,category,organisation&near=" + near + "&radius="
                        + radius);
            }
            questions.add("/api/v1/search?limit=500&open=now&near=" + near + "&radius=" + (100 + random.nextInt(3000)));
        }
        for (String secret : List.of("45.4777,9.2277", "45.4923,9.2031", "45.47,9.21", "45.465,9.165")) {
            for (int radius : List.of(1, 10, 100, 1000)) {
                questions.add("/api/v1/search?limit=500&near=" + secret + "&radius=" + radius);
            }
            questions.add("/api/v1/search?limit=500&sort=distance&near=" + secret);
            questions.add("/api/v1/search?limit=500&serves=" + secret);
        }
    }

    private static void boxesAndPolygons(List<String> questions) {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            double west = GROUND[0] + random.nextDouble() * 0.1;
            double south = GROUND[1] + random.nextDouble() * 0.06;
            double east = west + random.nextDouble() * 0.05;
            double north = south + random.nextDouble() * 0.04;
            questions.add(
                    text("/api/v1/search?limit=500&facets=family&bbox=%.5f,%.5f,%.5f,%.5f", west, south, east, north));
            String polygon = text(
                    "{\"type\":\"Polygon\",\"coordinates\":[[[%1$.5f,%2$.5f],[%3$.5f,%2$.5f],[%3$.5f,%4$.5f],[%1$.5f,%2$.5f]]]}",
                    west, south, east + 0.0001, north + 0.0001);
            questions.add("/api/v1/search?limit=500&polygon=" + ApiServer.encoded(polygon));
        }
    }

    private static void filters(List<String> questions, List<String> areaKeys) {
        String facets =
                "family,category,target,phase,language,accessibility,cost,programme,organisation,source,sharing";
        questions.add("/api/v1/search?limit=500&facets=" + facets);
        for (int quality : List.of(20, 40, 60, 80)) {
            questions.add("/api/v1/search?limit=500&facets=minQuality&minQuality=" + quality);
            questions.add("/cerca?limit=50&minQuality=" + quality);
        }
        for (String key : areaKeys) {
            questions.add("/api/v1/search?limit=500&area=" + key + "&facets=" + facets);
            questions.add("/api/v1/search?limit=0&facets=family&open=now&area=" + key);
            questions.add("/api/v1/search?limit=10&sort=distance&near=45.4777,9.2277&area=" + key);
        }
        for (String family : List.of("service", "housing", "organisation", "landmark", "area")) {
            questions.add("/api/v1/search?limit=500&sort=distance&near=45.4701,9.2001&family=" + family);
        }
        questions.add("/api/v1/search?limit=500&places=1&sort=places");
    }

    private static void cells(List<String> questions) {
        for (int zoom = 0; zoom <= 20; zoom++) {
            questions.add("/api/v1/cells?bbox=9,45,10,46&zoom=" + zoom);
            questions.add("/api/v1/cells?bbox=9.22,45.47,9.24,45.48&zoom=" + zoom);
        }
    }

    private static String point(Random random) {
        double lat = GROUND[1] + random.nextDouble() * (GROUND[3] - GROUND[1]);
        double lon = GROUND[0] + random.nextDouble() * (GROUND[2] - GROUND[0]);
        return text("%.5f,%.5f", lat, lon);
    }

    private static String text(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
