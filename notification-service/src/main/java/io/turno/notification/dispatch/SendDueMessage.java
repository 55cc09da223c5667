package io.turno.notification.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Singleton;

import io.turno.notification.NotificationConfig;
import io.turno.notification.channel.Channel;
import io.turno.notification.channel.NotSent;
import io.turno.notification.message.DueBell;
import io.turno.notification.message.Message;
import io.turno.notification.message.MessageRepository;
import io.turno.notification.message.Settlement;
import io.turno.support.data.Database;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Takes the message that is due first and brings it one step on. The claim commits before anything else happens, so a
 * message that breaks its sender is retried like any other instead of standing in the way; nothing is locked while the
 * provider is at work. A crash between the provider's yes and our commit sends the message again when the lease ends.
 */
@Singleton
public class SendDueMessage {
    private static final Logger LOG = Logger.getLogger(SendDueMessage.class);
    private static final String OUR_FAULT = "internal-error";

    private final Database database;
    private final MessageRepository messages;
    private final Settlement settlement;
    private final DecideMessage decideMessage;
    private final DueBell bell;
    private final Clock clock;
    private final Duration lease;

    SendDueMessage(
            Database database,
            MessageRepository messages,
            Settlement settlement,
            DecideMessage decideMessage,
            DueBell bell,
            Clock clock,
            NotificationConfig config) {
        this.database = database;
        this.messages = messages;
        this.settlement = settlement;
        this.decideMessage = decideMessage;
        this.bell = bell;
        this.clock = clock;
        this.lease = config.lease();
    }

    /** @return false where nothing is due */
    public boolean sendNext() {
        Optional<Message> due = database.acrossTenants(handle -> messages.claimDue(handle, lease));
        // Where one is due, more may be: another sender looks while this one sends.
        due.ifPresent(message -> bell.ring());
        due.ifPresent(this::bringOn);
        return due.isPresent();
    }

    private void bringOn(Message message) {
        Optional<Decision.Send> sending;
        try {
            sending = database.inTenant(message.tenantId(), handle -> decide(handle, message));
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Message can't be prepared: message=%s", message.id());
            notSent(message, NotSent.forNow(OUR_FAULT, fault));
            return;
        }
        sending.ifPresent(send -> hand(message, send));
    }

    private Optional<Decision.Send> decide(Handle handle, Message message) {
        return switch (decideMessage.decide(handle, message)) {
            case Decision.Drop drop -> {
                settlement.dropped(handle, message, drop.reason());
                yield Optional.empty();
            }
            case Decision.Wait wait -> {
                messages.postpone(handle, message, wait.until(), wait.missing().word());
                yield Optional.empty();
            }
            case Decision.Send send -> {
                Channel channel = send.channel();
                String masked = channel.masked(send.outgoing().address());
                messages.choose(handle, message, channel.name(), channel.provider(), masked);
                yield Optional.of(send);
            }
        };
    }

    private void hand(Message message, Decision.Send send) {
        Message chosen = message.over(send.channel().name(), send.channel().provider());
        String providerId;
        try {
            providerId = send.channel().send(send.outgoing());
        } catch (NotSent refusal) {
            notSent(chosen, refusal);
            return;
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Message can't be sent: message=%s", message.id());
            notSent(chosen, NotSent.forNow(OUR_FAULT, fault));
            return;
        }
        database.inTenant(message.tenantId(), handle -> {
            settlement.sent(handle, chosen, providerId);
            return providerId;
        });
    }

    private void notSent(Message message, NotSent refusal) {
        LOG.warnf(
                "Message not sent: message=%s, channel=%s, attempt=%d, permanent=%s, detail=%s",
                message.id(), message.channel(), message.attempts(), refusal.isPermanent(), refusal.detail());
        database.inTenant(message.tenantId(), handle -> {
            settleRefusal(handle, message, refusal);
            return message;
        });
    }

    private void settleRefusal(Handle handle, Message message, NotSent refusal) {
        Optional<Duration> pause = RetrySchedule.pauseAfter(
                message.attempts(), ThreadLocalRandom.current().nextDouble());
        if (refusal.isPermanent() || pause.isEmpty()) {
            settlement.failed(handle, message, refusal.detail());
            return;
        }
        Duration asked = refusal.notBefore();
        Duration longer = asked.compareTo(pause.get()) > 0 ? asked : pause.get();
        messages.retry(handle, message, clock.instant().plus(longer), refusal.detail());
    }
}
