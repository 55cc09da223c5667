package io.turno.notification.sms;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.turno.notification.NotificationConfig;
import io.turno.notification.channel.Channel;
import io.turno.notification.channel.NotSent;
import io.turno.notification.channel.Outgoing;
import io.turno.notification.contact.Contact;

/** Text messages by Twilio. */
@Singleton
class SmsChannel implements Channel {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int DIGITS_SHOWN = 3;

    private final Optional<TwilioClient> twilio;
    private final Optional<CallbackAddress> callbacks;

    SmsChannel(NotificationConfig config) {
        this.twilio = TwilioAccount.of(config.twilio()).map(TwilioClient::new);
        this.callbacks = config.callbackUrl().map(CallbackAddress::new);
    }

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public String provider() {
        return "twilio";
    }

    @Override
    public boolean isConfigured() {
        return twilio.isPresent();
    }

    @Override
    public Optional<String> addressOf(Contact contact) {
        return Optional.ofNullable(contact.phone())
                .filter(phone -> E164.matcher(phone).matches());
    }

    @Override
    public String masked(String address) {
        return address.substring(0, DIGITS_SHOWN) + "***" + address.substring(address.length() - DIGITS_SHOWN);
    }

    @Override
    public String send(Outgoing outgoing) throws NotSent {
        return twilio.orElseThrow()
                .send(
                        outgoing.address(),
                        outgoing.text().brief(),
                        callbacks.map(base -> base.of(outgoing.messageId())));
    }
}
