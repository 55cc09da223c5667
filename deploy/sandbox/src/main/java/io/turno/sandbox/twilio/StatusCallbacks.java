package io.turno.sandbox.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.turno.sandbox.SandboxConfig;
import org.jboss.logging.Logger;

/** Tells the sender how its message fares, in order, signed, once each; like Twilio, it doesn't care for the answer. */
@Singleton
class StatusCallbacks {
    private static final Logger LOG = Logger.getLogger(StatusCallbacks.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String UNREACHABLE_HANDSET = "30003";

    private final String authToken;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    StatusCallbacks(SandboxConfig config) {
        this.authToken = config.twilio().authToken();
    }

    /** Reports every step from here to the message's fate, behind the caller's back. */
    void report(TwilioMessage message, String url) {
        boolean arrives = !message.to().equals(MagicNumber.UNDELIVERED);
        List<String> steps = List.of("sent", arrives ? "delivered" : "undelivered");
        threads.submit(() -> steps.forEach(step -> post(url, form(message, step))));
    }

    private static Map<String, String> form(TwilioMessage message, String status) {
        Map<String, String> form = new TreeMap<>();
        form.put("AccountSid", message.account_sid());
        form.put("ApiVersion", TwilioMessage.API_VERSION);
        form.put("From", message.from());
        form.put("MessageSid", message.sid());
        form.put("MessageStatus", status);
        form.put("SmsSid", message.sid());
        form.put("SmsStatus", status);
        form.put("To", message.to());
        if (status.equals("undelivered")) {
            form.put("ErrorCode", UNREACHABLE_HANDSET);
        }
        return form;
    }

    private void post(String url, Map<String, String> form) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(TwilioSignature.HEADER, TwilioSignature.of(url, form, authToken))
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException unreachable) {
            LOG.warnf("Status callback not delivered: messageSid=%s", form.get("MessageSid"));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
