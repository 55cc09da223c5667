package io.turno.notification.email;

import java.util.OptionalInt;

import io.turno.notification.channel.NotSent;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.simplejavamail.mailer.MailValidationException;

/**
 * What a failed mail means (RFC 5321, 4.2.1): 5yz about the recipient or the message is for good; everything else, and a
 * refused sender or login, which is our own fault, may be mended meanwhile.
 */
final class SmtpRefusal {
    private static final int PERMANENT = 500;

    private SmtpRefusal() {}

    static NotSent of(RuntimeException failure) {
        OptionalInt reply = replyTo(failure);
        if (reply.isPresent()) {
            String detail = "smtp-" + reply.getAsInt();
            return reply.getAsInt() >= PERMANENT
                    ? NotSent.permanently(detail, failure)
                    : NotSent.forNow(detail, failure);
        }
        if (isUnfit(failure)) {
            return NotSent.permanently("invalid-mail", failure);
        }
        return NotSent.forNow("smtp-unreachable", failure);
    }

    /** The server's reply about the recipient or the message; none where it never came to that. */
    private static OptionalInt replyTo(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return OptionalInt.of(address.getReturnCode());
                }
                case SMTPSendFailedException message -> {
                    if (message.getNextException() == null) {
                        return OptionalInt.of(message.getReturnCode());
                    }
                }
                default -> {}
            }
        }
        return OptionalInt.empty();
    }

    /** The library itself refuses it, e.g. for an address that is none. */
    private static boolean isUnfit(RuntimeException failure) {
        return failure instanceof MailValidationException;
    }
}
