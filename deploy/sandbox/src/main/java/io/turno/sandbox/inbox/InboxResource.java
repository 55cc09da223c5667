package io.turno.sandbox.inbox;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.turno.sandbox.BadRequest;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /inbox}: what was sent, newest first. */
@Path("/inbox")
public class InboxResource {
    private final Inbox inbox;

    InboxResource(Inbox inbox) {
        this.inbox = inbox;
    }

    /** @param since an instant of the suite's clock, inclusive */
    @GET
    public List<Message> find(
            @RestQuery Optional<String> to, @RestQuery Optional<String> channel, @RestQuery Optional<String> since) {
        return inbox.find(new Inbox.Query(to, channel, since.map(InboxResource::instant)));
    }

    @DELETE
    public void clear() {
        inbox.clear();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notAnInstant) {
            throw new BadRequest("since is an instant, e.g. 2026-12-01T08:50:00Z.");
        }
    }
}
