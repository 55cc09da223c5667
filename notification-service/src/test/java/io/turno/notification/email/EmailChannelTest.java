package io.turno.notification.email;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.turno.notification.NotificationConfig;
import io.turno.notification.channel.NotSent;
import io.turno.notification.channel.Outgoing;
import io.turno.notification.contact.Contact;
import io.turno.notification.message.MessageKind;
import io.turno.notification.text.MessageText;
import io.turno.notification.text.SampleVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EmailChannelTest {
    private static final UUID MESSAGE = UUID.fromString("01900000-0000-7000-8000-00000000b001");

    @Test
    void shouldAnswerWithTheMessageIdWhenTheServerTakesIt() throws Exception {
        try (var server = new ScriptedSmtp(Map.of())) {
            String id = channel(server.port()).send(outgoing("carla@example.com"));

            assertThat(id).isEqualTo("<" + MESSAGE + "@turno.local>");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, true, smtp-550",
        "RCPT, 450 mailbox busy, false, smtp-450",
        "., 554 looks like spam, true, smtp-554",
        "., 451 try later, false, smtp-451",
        "MAIL, 550 sender not allowed, false, smtp-unreachable"
    })
    void shouldTellForGoodFromForNowWhenTheServerRefuses(String at, String reply, boolean permanent, String detail)
            throws Exception {
        try (var server = new ScriptedSmtp(Map.of(at, reply))) {
            NotSent refusal = refusal(server.port(), "carla@example.com");

            assertThat(refusal.isPermanent()).isEqualTo(permanent);
            assertThat(refusal.detail()).isEqualTo(detail);
        }
    }

    @Test
    void shouldTryAgainWhenNobodyListens() throws IOException {
        int port;
        try (var server = new ScriptedSmtp(Map.of())) {
            port = server.port();
        }

        NotSent refusal = refusal(port, "carla@example.com");

        assertThat(refusal.isPermanent()).isFalse();
        assertThat(refusal.detail()).isEqualTo("smtp-unreachable");
    }

    @Test
    void shouldRefuseForGoodWhenTheAddressIsNone() {
        NotSent refusal = refusal(1, "carla@@example.com");

        assertThat(refusal.isPermanent()).isTrue();
        assertThat(refusal.detail()).isEqualTo("invalid-mail");
    }

    @Test
    void shouldShowOneLetterOnlyWhenStaffSeeTheAddress() {
        assertThat(channel(1).masked("carla@example.com")).isEqualTo("c***@example.com");
    }

    @Test
    void shouldReachNobodyWhenThereIsNoAddress() {
        assertThat(channel(1).addressOf(contact(null))).isEmpty();
        assertThat(channel(1).addressOf(contact("carla"))).isEmpty();
        assertThat(channel(1).addressOf(contact("carla@example.com"))).contains("carla@example.com");
    }

    private static NotSent refusal(int port, String address) {
        return catchThrowableOfType(NotSent.class, () -> channel(port).send(outgoing(address)));
    }

    private static Contact contact(String email) {
        return new Contact(UUID.randomUUID(), "Carla", email, null, "en", List.of());
    }

    private static Outgoing outgoing(String address) {
        var text = new MessageText("Subject", "Plain", "<p>Rich</p>", "Brief");
        return new Outgoing(MESSAGE, MessageKind.CONFIRMATION, address, SampleVisit.in("en"), text);
    }

    private static EmailChannel channel(int port) {
        return new EmailChannel(new SmallRyeConfigBuilder()
                .withMapping(NotificationConfig.class)
                .withConverter(Duration.class, 300, new DurationConverter())
                .withSources(new PropertiesConfigSource(
                        Map.of("turno.notification.smtp.port", Integer.toString(port)), "test", 100))
                .build()
                .getConfigMapping(NotificationConfig.class));
    }
}
