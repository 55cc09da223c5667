package io.turno.sandbox.crm;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import com.standardwebhooks.Webhook;

/**
 * One webhook request, as it came.
 *
 * @param body to the byte, because the signature covers it
 */
record Delivery(String id, String timestamp, String signature, String body) {

    static Delivery of(HttpHeaders headers, String body) {
        return new Delivery(
                headers.getHeaderString(Webhook.UNBRANDED_MSG_ID_KEY),
                headers.getHeaderString(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY),
                headers.getHeaderString(Webhook.UNBRANDED_MSG_SIGNATURE_KEY),
                body);
    }

    boolean isComplete() {
        return id != null && timestamp != null && signature != null;
    }

    Map<String, List<String>> headers() {
        return Map.of(
                Webhook.UNBRANDED_MSG_ID_KEY, List.of(id),
                Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, List.of(timestamp),
                Webhook.UNBRANDED_MSG_SIGNATURE_KEY, List.of(signature));
    }
}
