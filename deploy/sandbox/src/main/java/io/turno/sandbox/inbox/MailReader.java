package io.turno.sandbox.inbox;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.sandbox.inbox.Message.Attachment;

/** Takes one mail apart: the first plain text, the first HTML, and everything else as an attachment. */
final class MailReader {
    private String text;
    private String html;
    private final List<Attachment> attachments = new ArrayList<>();

    private MailReader() {}

    static Message read(MimeMessage mail, String recipient, Instant receivedAt) throws MessagingException, IOException {
        var parts = new MailReader();
        parts.take(mail);
        return new Message(
                UuidCreator.getTimeOrderedEpoch(),
                Message.EMAIL,
                sender(mail),
                recipient,
                mail.getSubject(),
                parts.text,
                parts.html,
                parts.attachments,
                receivedAt);
    }

    private static String sender(MimeMessage mail) throws MessagingException {
        Address[] from = mail.getFrom();
        if (from == null || from.length == 0) {
            return null;
        }
        return from[0] instanceof InternetAddress internet ? internet.getAddress() : from[0].toString();
    }

    private void take(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart container) {
            for (int i = 0; i < container.getCount(); i++) {
                take(container.getBodyPart(i));
            }
        } else if (isBody(part) && text == null && part.isMimeType("text/plain")) {
            text = content(part);
        } else if (isBody(part) && html == null && part.isMimeType("text/html")) {
            html = content(part);
        } else {
            attachments.add(new Attachment(name(part), contentType(part), content(part)));
        }
    }

    private static boolean isBody(Part part) throws MessagingException {
        return !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) && part.getFileName() == null;
    }

    private static String name(Part part) throws MessagingException, IOException {
        return part.getFileName() == null ? null : MimeUtility.decodeText(part.getFileName());
    }

    /** On one line: the header may be folded. */
    private static String contentType(Part part) throws MessagingException {
        return MimeUtility.unfold(part.getContentType());
    }

    /** By bytes and charset, because the mail library knows no content handler for {@code text/calendar}. */
    private static String content(Part part) throws MessagingException, IOException {
        var type = new ContentType(part.getContentType());
        if (!type.match("text/*")) {
            return null;
        }
        String charset = type.getParameter("charset");
        try (var bytes = part.getInputStream()) {
            return new String(bytes.readAllBytes(), charset == null ? StandardCharsets.UTF_8 : javaCharset(charset));
        }
    }

    private static Charset javaCharset(String mimeCharset) {
        return Charset.forName(MimeUtility.javaCharset(mimeCharset));
    }
}
