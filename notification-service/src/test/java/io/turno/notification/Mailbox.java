package io.turno.notification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A real mail server that takes mail for anybody, unless told to be busy. */
public final class Mailbox {
    private static final GreenMail SERVER = start();

    private Mailbox() {}

    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    public static int port() {
        return SERVER.getSmtp().getPort();
    }

    /** What came for this address, oldest first. */
    public static List<Mail> of(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .map(Mail::read)
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    /** While this runs, every mail is answered with 451. */
    public static void whileBusy(Runnable work) {
        MessageDeliveryHandler usual = SERVER.getUserManager().getMessageDeliveryHandler();
        SERVER.getUserManager().setMessageDeliveryHandler((mail, to) -> {
            throw new MessagingException("busy");
        });
        try {
            work.run();
        } finally {
            SERVER.getUserManager().setMessageDeliveryHandler(usual);
        }
    }

    /** A part of a mail, decoded. */
    public record Piece(String type, String disposition, String fileName, String content) {}

    /** A mail as it came. */
    public record Mail(String id, String from, String to, String subject, List<Piece> pieces) {

        static Mail read(MimeMessage mail) {
            try {
                List<Piece> pieces = new ArrayList<>();
                collect(mail, pieces);
                return new Mail(
                        mail.getMessageID(),
                        mail.getFrom()[0].toString(),
                        mail.getAllRecipients()[0].toString(),
                        mail.getSubject(),
                        pieces);
            } catch (MessagingException | IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        public String piece(String type) {
            return pieces.stream()
                    .filter(piece -> piece.type().startsWith(type))
                    .findFirst()
                    .orElseThrow()
                    .content();
        }

        public List<Piece> calendars() {
            return pieces.stream()
                    .filter(piece -> piece.type().startsWith("text/calendar"))
                    .toList();
        }

        private static void collect(Part part, List<Piece> pieces) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*")) {
                var parts = (Multipart) part.getContent();
                for (int i = 0; i < parts.getCount(); i++) {
                    collect(parts.getBodyPart(i), pieces);
                }
                return;
            }
            String content = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            pieces.add(new Piece(part.getContentType(), part.getDisposition(), part.getFileName(), content));
        }
    }
}
