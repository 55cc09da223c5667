package io.turno.sandbox.inbox;

import java.util.function.Consumer;

import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;

/**
 * Anybody who is written to. Mail goes straight on to its reader; GreenMail's own mailboxes, which would keep every mail
 * for ever and serve IMAP, stay empty.
 */
record Recipient(String address, Consumer<MimeMessage> reader) implements GreenMailUser {

    @Override
    public void deliver(MovingMessage mail) {
        deliver(mail.getMessage());
    }

    @Override
    public void deliver(MimeMessage mail) {
        reader.accept(mail);
    }

    @Override
    public String getEmail() {
        return address;
    }

    @Override
    public String getLogin() {
        return address;
    }

    @Override
    public String getQualifiedMailboxName() {
        return address;
    }

    @Override
    public void create() {
        // Nobody has to exist to be written to.
    }

    @Override
    public void delete() {
        // Nor to be removed.
    }

    @Override
    public String getPassword() {
        throw new UnsupportedOperationException("Nobody logs in");
    }

    @Override
    public void setPassword(String password) {
        throw new UnsupportedOperationException("Nobody logs in");
    }

    @Override
    public void authenticate(String password) {
        throw new UnsupportedOperationException("Nobody logs in");
    }
}
