package io.turno.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.turno.stack.FreePorts;

/**
 * One process of a service.
 *
 * @param startMillis from the start of the process to its first answer
 */
record ServiceProcess(Process process, URI address, long startMillis) implements AutoCloseable {
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final int SECONDS_TO_END = 20;

    /** @param module its folder */
    static ServiceProcess start(String module, Map<String, String> environment, Path log) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + FreePorts.any());
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseParallelGC",
                        "-Dquarkus.log.level=WARN",
                        "-jar",
                        Path.of(module, JAR).toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", address.getHost());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(address.getPort()));
        builder.environment().put("TURNO_PLATFORM_PUBLIC_URL", address.toString());
        long began = System.nanoTime();
        var service = new ServiceProcess(builder.start(), address, 0);
        service.awaitOk("/q/health/live");
        return new ServiceProcess(service.process, address, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    /** Returns once this path answers 200. */
    void awaitOk(String path) throws IOException, InterruptedException {
        while (!isOk(path)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The service has ended, see its log in deploy/bench/target");
            }
            Thread.sleep(20);
        }
    }

    private boolean isOk(String path) throws InterruptedException {
        try {
            return get(path).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
        }
    }

    long residentMegabytes() throws IOException {
        return Memory.residentMegabytes(process.pid());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
