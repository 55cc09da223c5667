package io.turno.webhook.endpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import io.turno.webhook.ConfigOf;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The connection goes to an address; whether the right one answers there is told by the name in its certificate. */
class EndpointCertificateTest {
    private static final String NOT_ITS_OWN = "Its certificate is not trusted, or is not its own";

    private final Vertx vertx = Vertx.vertx();
    private PfxOptions certificate;
    private HttpServer server;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("crm.p12");
        makeCertificate(file, "crm.example");
        certificate = new PfxOptions().setPath(file.toString()).setPassword("only-a-test");
        server = vertx.createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate))
                .requestHandler(request -> request.response().setStatusCode(204).end())
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldBeCalledWhereTheCertificateIsOfTheName() throws NoAnswer {
        // When
        Answer answer = trusting().post(target("crm.example"), Map.of(), "{}");

        // Then
        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void shouldNotBeCalledWhereTheCertificateIsOfAnotherName() {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> trusting().post(target("bank.example"), Map.of(), "{}"))
                .withMessage(NOT_ITS_OWN);
    }

    @Test
    void shouldNotBeCalledWhereNobodyVouchesForTheCertificate() {
        // Given
        EndpointClient client = client(EndpointClient.options(ConfigOf.production()));

        // Then
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> client.post(target("crm.example"), Map.of(), "{}"))
                .withMessage(NOT_ITS_OWN);
    }

    private EndpointClient trusting() {
        return client(EndpointClient.options(ConfigOf.production()).setTrustOptions(certificate));
    }

    private EndpointClient client(HttpClientOptions options) {
        return new EndpointClient(
                vertx.createHttpClient(options), ConfigOf.production().timeout());
    }

    private Verdict.Allowed target(String name) {
        URI url = URI.create("https://" + name + ":" + server.actualPort() + "/hook");
        return new Verdict.Allowed(url, InetAddress.getLoopbackAddress());
    }

    private static void makeCertificate(Path file, String name) throws IOException, InterruptedException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "crm",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "only-a-test",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
    }
}
