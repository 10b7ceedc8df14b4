package it.atlante.ingest.command;

import it.atlante.ingest.run.IngestSettings;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Gets files from their publishers into {@code data/downloads}. A file is there whole or not at all. */
@Component
class Downloads {

    private static final Duration CONNECTING = Duration.ofSeconds(15);

    /** Portals make large extracts while one waits. */
    private static final Duration ANSWERING = Duration.ofSeconds(120);

    private static final long READING_MINUTES = 30;

    private final Path folder;
    private final long largestBytes;

    Downloads(IngestSettings settings) {
        this.folder = settings.data().resolve("downloads");
        this.largestBytes = settings.largestDownloadMegabytes() * 1_000_000L;
    }

    /**
     * Downloads the file of a source.
     *
     * @throws IOException when the address does not answer with a file in time, or the file is too large
     */
    Path fetch(SourceDescription source) throws IOException {
        URI address = source.publication().download();
        if (address == null) {
            throw new IOException("no address is documented");
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, source.id(), ".part");
        // NORMAL follows redirects, and never from https to http.
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECTING)
                .build()) {
            Path target = folder.resolve(source.id() + source.file().format().suffix());
            if (source.file().format() == SourceFormat.HSDS && HsdsFeed.isFeed(address)) {
                new HsdsFeed(client, address, largestBytes).fetch(part);
                return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(ANSWERING)
                    .header("User-Agent", "Atlante")
                    .build();
            var answer = client.sendAsync(
                    request,
                    head -> head.statusCode() == 200
                            ? HttpResponse.BodySubscribers.mapping(
                                    HttpResponse.BodySubscribers.ofInputStream(), InputStream.class::cast)
                            : HttpResponse.BodySubscribers.replacing(InputStream.nullInputStream()));
            try {
                HttpResponse<InputStream> response = answer.get(ANSWERING.toSeconds(), TimeUnit.SECONDS);
                return save(response, part, target);
            } finally {
                client.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the download was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            throw new IOException(address + " did not answer within " + ANSWERING.toSeconds() + " s", e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path save(HttpResponse<InputStream> response, Path part, Path target) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException(response.uri() + " answered " + response.statusCode());
        }
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(READING_MINUTES);
        try (InputStream in = response.body();
                OutputStream out = Files.newOutputStream(part)) {
            byte[] buffer = new byte[65_536];
            long total = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > largestBytes) {
                    throw new IOException("the file is larger than " + largestBytes / 1_000_000 + " MB");
                }
                if (System.nanoTime() > deadline) {
                    throw new IOException("the download took longer than " + READING_MINUTES + " minutes");
                }
                out.write(buffer, 0, read);
            }
        }
        return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
