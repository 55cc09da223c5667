package io.turno.notification.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.turno.notification.channel.Channel;
import io.turno.notification.channel.Outgoing;
import io.turno.notification.contact.Contact;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChannelChoiceTest {
    private static final Channel SMS = new Line("sms", true);
    private static final Channel EMAIL = new Line("email", true);
    private static final List<Channel> BOTH = List.of(SMS, EMAIL);

    @Test
    void shouldTakeTheCustomersOrderWhenBothCanBeUsed() {
        assertThat(chosen(reachable("sms", "email"), BOTH)).contains("sms");
        assertThat(chosen(reachable("email", "sms"), BOTH)).contains("email");
    }

    @Test
    void shouldTakeTheNextWhenTheFirstFailed() {
        assertThat(chosen(reachable("sms", "email"), BOTH, "sms")).contains("email");
    }

    @Test
    void shouldTakeMailWhenTheCustomerNeverSaid() {
        assertThat(chosen(reachable(), BOTH)).contains("email");
    }

    @Test
    void shouldTakeSmsWhenThereIsNoMailAddress() {
        assertThat(chosen(contact(null, "+447700900123"), BOTH)).contains("sms");
    }

    @Test
    void shouldTakeTheUsualWhenNothingThatWasAskedForCanBeUsed() {
        assertThat(chosen(reachable("whatsapp"), BOTH)).contains("email");
    }

    @Test
    void shouldNotTakeWhatWasNotAskedForWhenWhatWasAskedForFailed() {
        assertThat(chosen(reachable("email"), BOTH, "email")).isEmpty();
    }

    @Test
    void shouldPassOverAChannelWhenThereIsNoAccountForIt() {
        assertThat(chosen(reachable("sms", "email"), List.of(new Line("sms", false), EMAIL)))
                .contains("email");
    }

    @Test
    void shouldFindNothingWhenThereIsNoAddress() {
        assertThat(chosen(contact(null, null, "email"), BOTH)).isEmpty();
    }

    private static Optional<String> chosen(Contact contact, List<Channel> channels, String... tried) {
        return ChannelChoice.of(contact, channels, List.of(tried)).map(Channel::name);
    }

    private static Contact reachable(String... channels) {
        return contact("carla@example.com", "+447700900123", channels);
    }

    private static Contact contact(String email, String phone, String... channels) {
        return new Contact(UUID.randomUUID(), "Carla", email, phone, "en", List.of(channels));
    }

    /** A channel that needs the address of its name. */
    private record Line(String name, boolean isConfigured) implements Channel {
        @Override
        public String provider() {
            return "none";
        }

        @Override
        public Optional<String> addressOf(Contact contact) {
            return Optional.ofNullable(name.equals("sms") ? contact.phone() : contact.email());
        }

        @Override
        public String masked(String address) {
            return address;
        }

        @Override
        public String send(Outgoing outgoing) {
            throw new UnsupportedOperationException("Only to choose from");
        }
    }
}
