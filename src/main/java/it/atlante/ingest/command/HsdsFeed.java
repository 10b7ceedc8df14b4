package it.atlante.ingest.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A live HSDS or Open Referral UK feed (HSDS API, {@code /services} with its pages and {@code /services/{id}}), fetched whole into a file: a
 * page of all its services. One that breaks in the middle leaves nothing behind. For one use by one thread.
 */
final class HsdsFeed {

    private static final Duration ANSWERING = Duration.ofSeconds(60);

    private static final Duration WHOLE = Duration.ofHours(2);

    /** A page of some hundred services with all that belongs to them has some megabytes. */
    private static final int LARGEST_ANSWER_BYTES = 32_000_000;

    private static final int PER_PAGE = 100;

    /** At least one service on each: more than any country's directory. */
    private static final int MOST_PAGES = 100_000;

    private final HttpClient client;
    private final String base;
    private final long largestBytes;
    private final long deadline = System.nanoTime() + WHOLE.toNanos();
    private long written;

    /** @param address the feed's root, under which {@code /services} is */
    HsdsFeed(HttpClient client, URI address, long largestBytes) {
        this.client = client;
        this.base = address.toString().replaceFirst("/services/?$", "").replaceFirst("/$", "");
        this.largestBytes = largestBytes;
    }

    /** Whether an address is that of a feed and not of a file. */
    static boolean isFeed(URI address) {
        String path = String.valueOf(address.getPath()).toLowerCase(Locale.ROOT);
        return !path.endsWith(".json") && !path.endsWith(".zip");
    }

    /** @throws IOException naming the address that did not answer as HSDS says */
    void fetch(Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            text.write("{\"contents\":[");
            int pages = 1;
            for (int page = 1; page <= pages; page++) {
                if (page > MOST_PAGES) {
                    throw new IOException(base + " has more than " + MOST_PAGES + " pages");
                }
                JsonNode answer = page(page);
                pages = lastPage(answer, page);
                for (JsonNode service : answer.path("contents")) {
                    write(text, whole(service));
                }
            }
            text.write("]}");
        }
    }

    private JsonNode page(int page) throws IOException {
        URI address = URI.create(base + "/services?page=" + page + "&per_page=" + PER_PAGE);
        JsonNode answer = get(address, false);
        if (!answer.path("contents").isArray()) {
            throw new IOException(address + " is no page of HSDS services: it has no list \"contents\"");
        }
        int number = answer.path("page_number").asInt(page);
        if (number != page) {
            throw new IOException(address + " gave page " + number + " when asked for page " + page);
        }
        return answer;
    }

    /** The number of the last page, as far as this one tells. */
    private int lastPage(JsonNode answer, int page) throws IOException {
        int total = answer.path("total_pages").asInt(0);
        boolean empty = answer.path("contents").isEmpty();
        if (empty && page < total) {
            throw new IOException(base + "/services: page " + page + " of " + total + " is empty");
        }
        if (total > 0) {
            return total;
        }
        boolean last = answer.path("last_page").asBoolean(empty);
        return last ? page : page + 1;
    }

    /** The service with all that belongs to it: lists may give only its own members. */
    private JsonNode whole(JsonNode service) throws IOException {
        String id = service.path("id").asString("");
        if (!service.isObject() || id.isBlank() || service.has("service_at_locations")) {
            return service;
        }
        URI address = URI.create(base + "/services/"
                + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
        JsonNode whole = get(address, true);
        if (whole.isMissingNode()) {
            // Withdrawn between the list and now: what the list said of it is reported as it is.
            return service;
        }
        if (!whole.isObject() || !whole.path("id").asString("").equals(id)) {
            throw new IOException(address + " is not the service " + id);
        }
        return whole;
    }

    private JsonNode get(URI address, boolean mayBeGone) throws IOException {
        if (System.nanoTime() > deadline) {
            throw new IOException(base + " took longer than " + WHOLE.toMinutes() + " minutes");
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWERING)
                .header("Accept", "application/json")
                .header("User-Agent", "Atlante")
                .build();
        try {
            return client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                    .thenApplyAsync(response -> read(response, mayBeGone))
                    .get(ANSWERING.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException(reason(address, e.getCause()), e);
        } catch (TimeoutException e) {
            client.shutdownNow();
            throw new IOException(address + " did not answer within " + ANSWERING.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the download was interrupted", e);
        }
    }

    private static String reason(URI address, @Nullable Throwable cause) {
        if (cause instanceof UncheckedIOException refused && refused.getCause() instanceof IOException said) {
            return String.valueOf(said.getMessage());
        }
        return cause instanceof JacksonException
                ? address + " did not answer with JSON"
                : address + " cannot be reached: " + cause;
    }

    private static JsonNode read(HttpResponse<InputStream> response, boolean mayBeGone) {
        try (InputStream in = response.body()) {
            if (mayBeGone && (response.statusCode() == 404 || response.statusCode() == 410)) {
                return JsonMapper.shared().missingNode();
            }
            if (response.statusCode() != 200) {
                throw new IOException(response.uri() + " answered " + response.statusCode());
            }
            byte[] bytes = in.readNBytes(LARGEST_ANSWER_BYTES + 1);
            if (bytes.length > LARGEST_ANSWER_BYTES) {
                throw new IOException(
                        response.uri() + " answered with more than " + LARGEST_ANSWER_BYTES / 1_000_000 + " MB");
            }
            return JsonMapper.shared().readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Writer text, JsonNode service) throws IOException {
        String json = service.toString();
        written += json.length();
        if (written > largestBytes) {
            throw new IOException(base + " holds more than " + largestBytes / 1_000_000 + " MB");
        }
        if (written > json.length()) {
            text.write(",\n");
        }
        text.write(json);
    }
}
