package io.turno.stack;

import java.util.Map;

/** A user of a broker that asks who one is. The password is never part of a text. */
public record Credentials(String user, String password) {

    /** What a client of Kafka has to be told. */
    public Map<String, Object> clientSettings() {
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", scramLogin());
    }

    String scramLogin() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required %s;".formatted(login());
    }

    /** Of a listener that knows this user only. */
    String plainLogin() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required %s user_%s=%s;"
                .formatted(login(), user, quoted(password));
    }

    /** As {@code kafka-storage format} takes it. */
    String scramRecord() {
        return "SCRAM-SHA-512=[name=%s,password=%s]".formatted(user, password);
    }

    private String login() {
        return "username=%s password=%s".formatted(quoted(user), quoted(password));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return user;
    }
}
