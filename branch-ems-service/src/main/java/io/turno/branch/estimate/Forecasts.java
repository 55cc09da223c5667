package io.turno.branch.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.estimate.WaitSimulation.Outcome;
import io.turno.branch.ticket.CallForecast;

/** The latest estimates; made elsewhere, so that whoever asks does not wait for them. */
@Singleton
class Forecasts implements CallForecast {
    private volatile Outcome latest = new Outcome(Instant.EPOCH, Map.of(), Map.of());

    void use(Outcome outcome) {
        latest = outcome;
    }

    Outcome latest() {
        return latest;
    }

    @Override
    public Optional<ExpectedCallView> expected(UUID ticketId) {
        Outcome outcome = latest;
        return Optional.ofNullable(outcome.calls().get(ticketId)).map(call -> {
            var range = WaitRange.of(Duration.between(outcome.madeAt(), call));
            return new ExpectedCallView(range.fromAfter(outcome.madeAt()), range.toAfter(outcome.madeAt()));
        });
    }
}
