package io.turno.notification.sms;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.turno.notification.channel.NotSent;

/** Twilio's Programmable Messaging API: {@code POST /2010-04-01/Accounts/{sid}/Messages.json}. */
final class TwilioClient {
    private static final int CREATED = 201;

    private final ObjectMapper json = new ObjectMapper();
    private final TwilioAccount account;
    private final HttpClient http;

    TwilioClient(TwilioAccount account) {
        this.account = account;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(account.timeout())
                .build();
    }

    /**
     * Sends one text message.
     *
     * @param statusCallback where Twilio is to report how it fares
     * @return Twilio's SID of it
     */
    String send(String to, String body, Optional<String> statusCallback) throws NotSent {
        HttpResponse<String> answer = post(form(to, body, statusCallback));
        if (answer.statusCode() != CREATED) {
            throw TwilioRefusal.of(answer.statusCode(), code(answer), answer.headers());
        }
        return read(answer).path("sid").asText();
    }

    private Map<String, String> form(String to, String body, Optional<String> statusCallback) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("To", to);
        form.put("From", account.from());
        form.put("Body", body);
        statusCallback.ifPresent(url -> form.put("StatusCallback", url));
        return form;
    }

    private HttpResponse<String> post(Map<String, String> form) throws NotSent {
        var request = HttpRequest.newBuilder(account.messages())
                .timeout(account.timeout())
                .header("Authorization", account.authorization())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Form.encode(form)))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw NotSent.forNow("twilio-unreachable", unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw NotSent.forNow("interrupted", stopping);
        }
    }

    /** Twilio's error number; 0 where the answer isn't Twilio's, e.g. a proxy's. */
    private int code(HttpResponse<String> answer) {
        return read(answer).path("code").asInt();
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException notJson) {
            return json.missingNode();
        }
    }
}
