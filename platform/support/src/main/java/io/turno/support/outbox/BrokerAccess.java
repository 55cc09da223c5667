package io.turno.support.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.turno.support.PlatformConfig;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;

/**
 * How a broker is reached: where, as whom, and whether behind TLS.
 *
 * @param login absent where the broker asks nobody who they are
 * @param trust PEM file with the authority that signed the broker's certificate; absent: those the JVM trusts
 */
public record BrokerAccess(String bootstrapServers, Optional<Login> login, boolean encrypted, Optional<String> trust) {
    private static final String SCRAM =
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=%s password=%s;";

    /** The password is never part of a text. */
    public record Login(String user, String password) {
        private String jaas() {
            return SCRAM.formatted(quoted(user), quoted(password));
        }

        private static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }

        @Override
        public String toString() {
            return user;
        }
    }

    /** One that lets everybody in. */
    public static BrokerAccess open(String bootstrapServers) {
        return new BrokerAccess(bootstrapServers, Optional.empty(), false, Optional.empty());
    }

    /** The centre's broker. */
    public static BrokerAccess central(PlatformConfig.Kafka kafka) {
        return new BrokerAccess(
                kafka.central(),
                login(kafka.centralUser(), kafka.centralPassword(), "central"),
                kafka.centralTls(),
                kafka.centralTrust());
    }

    /** The branch's own broker; empty at the centre. */
    public static Optional<BrokerAccess> branch(PlatformConfig.Kafka kafka) {
        return kafka.branch()
                .map(servers -> new BrokerAccess(
                        servers,
                        login(kafka.branchUser(), kafka.branchPassword(), "branch"),
                        kafka.branchTls(),
                        kafka.branchTrust()));
    }

    private static Optional<Login> login(Optional<String> user, Optional<String> password, String broker) {
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalStateException(
                    "turno.platform.kafka.%1$s-user and %1$s-password go together".formatted(broker));
        }
        return user.map(name -> new Login(name, password.get()));
    }

    /** For any client of Kafka; to be completed by what is particular to it. */
    public Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol());
        login.ifPresent(known -> {
            settings.put(SaslConfigs.SASL_MECHANISM, "SCRAM-SHA-512");
            settings.put(SaslConfigs.SASL_JAAS_CONFIG, known.jaas());
        });
        trust.filter(_ -> encrypted).ifPresent(file -> {
            settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            settings.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, file);
        });
        return settings;
    }

    private String protocol() {
        if (login.isPresent()) {
            return encrypted ? "SASL_SSL" : "SASL_PLAINTEXT";
        }
        return encrypted ? "SSL" : "PLAINTEXT";
    }
}
