package io.turno.sandbox.inbox;

import java.io.IOException;
import java.time.Clock;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.sandbox.SandboxConfig;
import io.turno.sandbox.clock.SuiteClock;
import org.jboss.logging.Logger;

/** Takes every mail for anybody, over real SMTP, into the {@link Inbox}. */
@Singleton
public class MailServer {
    private static final Logger LOG = Logger.getLogger(MailServer.class);

    private final Inbox inbox;
    private final Clock clock;
    private final GreenMail greenMail;

    MailServer(Inbox inbox, SuiteClock clock, SandboxConfig config) {
        this.inbox = inbox;
        this.clock = clock;
        this.greenMail = new GreenMail(new ServerSetup(config.smtpPort(), config.host(), ServerSetup.PROTOCOL_SMTP));
    }

    void start(@Observes StartupEvent starting) {
        greenMail.getUserManager().setMessageDeliveryHandler((mail, to) -> recipient(to.getEmail()));
        greenMail.start();
        LOG.infof("Mail is taken in: port=%d", port());
    }

    void stop(@Observes ShutdownEvent stopping) {
        greenMail.stop();
    }

    /** The port it listens on. */
    public int port() {
        return greenMail.getSmtp().getPort();
    }

    public boolean isRunning() {
        return greenMail.isRunning();
    }

    private Recipient recipient(String address) {
        return new Recipient(address, mail -> receive(address, mail));
    }

    private void receive(String recipient, MimeMessage mail) {
        try {
            inbox.add(MailReader.read(mail, recipient, clock.instant()));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalArgumentException("The mail can't be read", unreadable);
        }
    }
}
