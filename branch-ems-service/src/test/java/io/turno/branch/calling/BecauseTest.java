package io.turno.branch.calling;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.turno.branch.queue.Candidate;
import io.turno.branch.queue.Terms;
import io.turno.contracts.plan.CallRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.turno.branch.calling.People.NOW;
import static io.turno.branch.calling.People.SERVICE;
import static io.turno.branch.calling.People.appointment;
import static io.turno.branch.calling.People.walkIn;
import static org.assertj.core.api.Assertions.assertThat;

class BecauseTest {

    static Stream<Arguments> reasons() {
        var boosted = new Terms(null, null, true, null);
        return Stream.of(
                Arguments.of(walkIn("W1", 1, 0), appointment("A1", 1, -30, true), "earlier-step"),
                Arguments.of(walkIn("W1", 2, -5), walkIn("W2", 3, -60), "earlier-step"),
                Arguments.of(walkIn("W1", 3, -60), appointment("A1", 2, 5, true), "condition"),
                Arguments.of(appointment("A1", 1, -10, true), appointment("A2", 2, -20, true), "priority"),
                Arguments.of(appointment("A1", 2, -10, true), appointment("A2", 2, -20, false), "present"),
                Arguments.of(walkIn("W1", 3, -10), walkIn("W2", 3, -9), "earlier-time"),
                Arguments.of(walkIn("W1", 3, -10), walkIn("W2", 3, -10), "lower-number"),
                Arguments.of(walkIn("W2", SERVICE, 3, NOW, null, boosted), walkIn("W1", 3, -10), "put-first"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void shouldSayWhyTheFirstBeatTheSecond(Candidate called, Candidate beaten, String because) {
        // Given: a second priority comes before an appointment
        var order = new CallOrder(CallRules.DEFAULT, NOW, Duration.ofMinutes(12), 1, Duration.ZERO)
                .of(
                        called.priority() == 2 && !called.appointment()
                                ? List.of(beaten, called, appointment("A9", 3, 200, true))
                                : List.of(beaten, called));
        var second = order.stream()
                .filter(place -> place.candidate().equals(beaten))
                .findFirst()
                .orElseThrow();

        // When
        var reason = Because.of(order.getFirst(), second, NOW);

        // Then
        assertThat(order.getFirst().candidate()).isEqualTo(called);
        assertThat(reason.text()).isEqualTo(because);
    }
}
