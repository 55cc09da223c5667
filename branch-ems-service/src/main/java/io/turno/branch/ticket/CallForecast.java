package io.turno.branch.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Says when those who wait will be called. */
public interface CallForecast {

    /** The call is expected between these two. */
    record ExpectedCallView(Instant from, Instant to) {}

    /** @return empty where nobody can say, e.g. because no open counter serves it */
    Optional<ExpectedCallView> expected(UUID ticketId);
}
