package io.turno.notification.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.turno.contracts.verification.CodeLetter;
import io.turno.notification.NotificationConfig;
import io.turno.notification.branch.PlanRepository;
import io.turno.notification.channel.Channel;
import io.turno.notification.channel.NotSent;
import io.turno.notification.channel.Outgoing;
import io.turno.notification.message.MessageKind;
import io.turno.notification.message.MessageState;
import io.turno.notification.text.MessageTexts;
import io.turno.notification.verification.CodeMessage;
import io.turno.notification.verification.CodeMessages;
import io.turno.support.PlatformConfig;
import io.turno.support.access.Seal;
import io.turno.support.data.Database;
import org.jboss.logging.Logger;

/**
 * Takes the one-time code that is due first and sends it: by the channel that it is to prove and no other, whatever the hour and
 * whatever people prefer, and never once it has expired. As with {@link SendDueMessage}, a crash between the provider's yes and
 * our commit sends it again when the lease ends.
 */
@Singleton
public class SendDueCode {
    private static final Logger LOG = Logger.getLogger(SendDueCode.class);
    private static final String NO_CHANNEL = "none";
    private static final String EXPIRED = "expired";

    private final Database database;
    private final CodeMessages messages;
    private final PlanRepository plans;
    private final MessageTexts texts;
    private final List<Channel> channels;
    private final Clock clock;
    private final Duration lease;
    private final Seal seal;

    SendDueCode(
            Database database,
            CodeMessages messages,
            PlanRepository plans,
            MessageTexts texts,
            @Any Instance<Channel> channels,
            Clock clock,
            NotificationConfig config,
            PlatformConfig platform) {
        this.database = database;
        this.messages = messages;
        this.plans = plans;
        this.texts = texts;
        this.channels = channels.stream().toList();
        this.clock = clock;
        this.lease = config.lease();
        this.seal = new Seal(platform.manageTokenSecret().orElseThrow(), "verification");
    }

    /** @return false where nothing is due */
    public boolean sendNext() {
        Optional<CodeMessage> due = database.acrossTenants(handle -> messages.claimDue(handle, lease));
        due.ifPresent(this::bringOn);
        return due.isPresent();
    }

    private void bringOn(CodeMessage message) {
        if (!clock.instant().isBefore(message.expiresAt())) {
            settle(message, MessageState.DROPPED, NO_CHANNEL, EXPIRED);
            return;
        }
        CodeLetter letter;
        try {
            letter = CodeLetter.ofJson(seal.open(message.sealed(), message.id()));
        } catch (IllegalArgumentException unreadable) {
            LOG.errorf("Code can't be opened: verification=%s. Do all services have the same secret?", message.id());
            settle(message, MessageState.FAILED, NO_CHANNEL, "unreadable");
            return;
        }
        channels.stream()
                .filter(channel -> channel.isConfigured() && channel.name().equals(letter.channel()))
                .findFirst()
                .ifPresentOrElse(
                        channel -> hand(message, letter, channel),
                        () -> settle(message, MessageState.FAILED, letter.channel(), "no-account"));
    }

    private void hand(CodeMessage message, CodeLetter letter, Channel channel) {
        try {
            channel.send(outgoing(message, letter));
        } catch (NotSent refusal) {
            notSent(message, channel, refusal);
            return;
        } catch (RuntimeException fault) {
            LOG.errorf("Code can't be sent: verification=%s, cause=%s", message.id(), fault.getClass());
            notSent(message, channel, NotSent.forNow("internal-error", fault));
            return;
        }
        settle(message, MessageState.SENT, channel.name(), null);
    }

    private Outgoing outgoing(CodeMessage message, CodeLetter letter) {
        Duration left = Duration.between(clock.instant(), message.expiresAt());
        var text = texts.composeCode(
                letter.language(),
                database.inTenant(message.tenantId(), handle -> plans.ownTexts(handle, message.tenantId())),
                letter.code(),
                Math.max(1, left.plusSeconds(30).toMinutes()));
        return new Outgoing(message.id(), MessageKind.CODE, letter.contact(), null, text);
    }

    /** Once more if it would still be in time. */
    private void notSent(CodeMessage message, Channel channel, NotSent refusal) {
        LOG.warnf(
                "Code not sent: verification=%s, channel=%s, attempt=%d, permanent=%s, detail=%s",
                message.id(), channel.name(), message.attempts(), refusal.isPermanent(), refusal.detail());
        Optional<Instant> again = RetrySchedule.pauseAfter(
                        message.attempts(), ThreadLocalRandom.current().nextDouble())
                .map(pause -> pause.compareTo(refusal.notBefore()) < 0 ? refusal.notBefore() : pause)
                .map(clock.instant()::plus)
                .filter(message.expiresAt()::isAfter);
        if (refusal.isPermanent() || again.isEmpty()) {
            settle(message, MessageState.FAILED, channel.name(), refusal.detail());
            return;
        }
        database.inTenant(message.tenantId(), handle -> {
            messages.retry(handle, message, again.get(), refusal.detail());
            return message;
        });
    }

    private void settle(CodeMessage message, MessageState state, String channel, String detail) {
        database.inTenant(message.tenantId(), handle -> {
            messages.settle(handle, message, state, channel, detail);
            return message;
        });
    }
}
