package io.turno.notification;

import java.net.URI;
import java.time.Duration;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotificationConfigTest {

    @Test
    void shouldKeepToTheSpecificationWhenNothingIsSet() {
        NotificationConfig config = new SmallRyeConfigBuilder()
                .withMapping(NotificationConfig.class)
                .withConverter(Duration.class, 300, new DurationConverter())
                .build()
                .getConfigMapping(NotificationConfig.class);

        assertThat(config.domain()).isEqualTo("turno.local");
        assertThat(config.senders()).isEqualTo(4);
        assertThat(config.lease()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.patience()).isEqualTo(Duration.ofHours(1));
        assertThat(config.kept()).isEqualTo(Duration.ofDays(180));
        assertThat(config.callbackUrl()).isEmpty();
        assertThat(config.smtp().host()).isEqualTo("127.0.0.1");
        assertThat(config.smtp().port()).isEqualTo(3025);
        assertThat(config.smtp().user()).isEmpty();
        assertThat(config.smtp().password()).isEmpty();
        assertThat(config.smtp().from()).isEqualTo("appointments@turno.local");
        assertThat(config.smtp().fromName()).isEqualTo("Turno");
        assertThat(config.smtp().security()).isEqualTo(NotificationConfig.Security.OPPORTUNISTIC);
        assertThat(config.smtp().timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.twilio().url()).isEqualTo(URI.create("https://api.twilio.com"));
        assertThat(config.twilio().accountSid()).isEmpty();
        assertThat(config.twilio().authToken()).isEmpty();
        assertThat(config.twilio().from()).isEmpty();
        assertThat(config.twilio().timeout()).isEqualTo(Duration.ofSeconds(10));
    }
}
