package io.turno.notification.email;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.turno.notification.NotificationConfig;
import io.turno.notification.calendar.CalendarFile;
import io.turno.notification.channel.Channel;
import io.turno.notification.channel.NotSent;
import io.turno.notification.channel.Outgoing;
import io.turno.notification.contact.Contact;
import org.simplejavamail.api.email.CalendarMethod;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/**
 * Mail by SMTP: text, HTML and, where the customer's calendar must change, the calendar file, both as an alternative
 * (Outlook and Google act on that) and as an attachment (Apple Mail and people open that). The Message-ID is the same for
 * every attempt, so where a message does go out twice, mail systems that look can tell.
 */
@Singleton
class EmailChannel implements Channel {
    private static final String CALENDAR_FILE = "appointment.ics";

    private final NotificationConfig.Smtp smtp;
    private final String domain;
    private final Mailer mailer;

    EmailChannel(NotificationConfig config) {
        this.smtp = config.smtp();
        this.domain = config.domain();
        this.mailer = mailer(smtp);
    }

    private static Mailer mailer(NotificationConfig.Smtp smtp) {
        return MailerBuilder.withSMTPServer(
                        smtp.host(),
                        smtp.port(),
                        smtp.user().orElse(null),
                        smtp.password().orElse(null))
                .withTransportStrategy(strategy(smtp.security()))
                .withSessionTimeout((int) smtp.timeout().toMillis())
                .buildMailer();
    }

    private static TransportStrategy strategy(NotificationConfig.Security security) {
        return switch (security) {
            case OPPORTUNISTIC -> TransportStrategy.SMTP;
            case STARTTLS -> TransportStrategy.SMTP_TLS;
            case TLS -> TransportStrategy.SMTPS;
        };
    }

    @Override
    public String name() {
        return "email";
    }

    @Override
    public String provider() {
        return "smtp";
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public Optional<String> addressOf(Contact contact) {
        return Optional.ofNullable(contact.email()).filter(email -> email.indexOf('@') > 0);
    }

    @Override
    public String masked(String address) {
        return address.charAt(0) + "***" + address.substring(address.lastIndexOf('@'));
    }

    @Override
    public String send(Outgoing outgoing) throws NotSent {
        try {
            mailer.sendMail(mail(outgoing), false);
            return messageId(outgoing);
        } catch (RuntimeException failure) {
            throw SmtpRefusal.of(failure);
        }
    }

    private Email mail(Outgoing outgoing) {
        EmailPopulatingBuilder mail = EmailBuilder.startingBlank()
                .fixingMessageId(messageId(outgoing))
                .from(smtp.fromName(), smtp.from())
                .to(outgoing.address())
                .withSubject(outgoing.text().subject())
                .withPlainText(outgoing.text().plain())
                .withHTMLText(outgoing.text().html())
                // Out-of-office assistants keep quiet (RFC 3834).
                .withHeader("Auto-Submitted", "auto-generated");
        calendarMethod(outgoing).ifPresent(method -> addCalendar(mail, outgoing, method));
        return mail.buildEmail();
    }

    private void addCalendar(EmailPopulatingBuilder mail, Outgoing outgoing, CalendarFile.Method method) {
        var parties = new CalendarFile.Parties(domain, smtp.from(), smtp.fromName(), outgoing.address());
        String file = CalendarFile.of(
                method, outgoing.visit(), parties, outgoing.text().plain());
        mail.withCalendarText(CalendarMethod.valueOf(method.name()), file);
        mail.withAttachment(
                CALENDAR_FILE,
                file.getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + method.name());
    }

    private static Optional<CalendarFile.Method> calendarMethod(Outgoing outgoing) {
        return switch (outgoing.kind().purpose()) {
            case CONFIRMATION, CHANGE -> Optional.of(CalendarFile.Method.REQUEST);
            case CANCELLATION -> Optional.of(CalendarFile.Method.CANCEL);
            case REQUEST, REMINDER, FEEDBACK, CODE -> Optional.empty();
        };
    }

    private String messageId(Outgoing outgoing) {
        return "<" + outgoing.messageId() + "@" + domain + ">";
    }

    @PreDestroy
    void close() throws Exception {
        mailer.close();
    }
}
