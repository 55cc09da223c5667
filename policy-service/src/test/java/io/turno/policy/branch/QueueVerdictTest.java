package io.turno.policy.branch;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.plan.CallClass;
import io.turno.contracts.plan.CallClass.Kind;
import io.turno.contracts.plan.CallProfile;
import io.turno.contracts.plan.CallRules;
import io.turno.contracts.plan.CallStep;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.QueuePolicy;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.OfferDefinition;
import io.turno.support.problem.FieldError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class QueueVerdictTest {
    private static final UUID CARDS = UUID.randomUUID();
    private static final UUID COUNTER = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();
    private static final QueuePolicy USUAL = QueuePolicy.DEFAULT;

    static Stream<Arguments> queues() {
        return Stream.of(
                arguments(USUAL, List.of()),
                arguments(USUAL.withRules(callingFor(CARDS, Duration.ofMinutes(1))), List.of()),
                arguments(USUAL.withProfiles(List.of(profile("Fast", COUNTER))), List.of()),
                arguments(USUAL.withTicker(Map.of("en", "a".repeat(300))), List.of()),
                arguments(USUAL.withCoolDown(Duration.ofMinutes(61)), List.of("/queue/coolDown")),
                arguments(USUAL.withUndoWithin(Duration.ofHours(2)), List.of("/queue/undoWithin")),
                arguments(USUAL.withClosesAfter(Duration.ofHours(13)), List.of("/queue/closesAfter")),
                arguments(USUAL.withTicker(Map.of("en", "a".repeat(301))), List.of("/queue/ticker/en")),
                arguments(
                        USUAL.withRules(callingFor(STRANGER, Duration.ofSeconds(59))),
                        List.of("/queue/rules/finallyAfter", "/queue/rules/steps/0/classes/0/serviceIds/0")),
                arguments(
                        USUAL.withProfiles(List.of(profile(" ", COUNTER, STRANGER))),
                        List.of("/queue/profiles/0/name", "/queue/profiles/0/counterIds/1")),
                arguments(USUAL.withProfiles(List.of(profile("Nobody"))), List.of("/queue/profiles/0/counterIds")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("queues")
    void shouldNameWhatIsWrong(QueuePolicy queue, List<String> pointers) {
        // When
        var errors = QueueVerdict.of(branch(queue));

        // Then
        assertThat(errors).extracting(FieldError::pointer).isEqualTo(pointers);
    }

    private static CallRules callingFor(UUID service, Duration finallyAfter) {
        var those = new CallClass(Kind.ANY).withServiceIds(List.of(service));
        return new CallRules(List.of(new CallStep("those", List.of(those))), finallyAfter);
    }

    private static CallProfile profile(String name, UUID... counters) {
        return new CallProfile(name, List.of(counters), CallRules.DEFAULT);
    }

    private static BranchDefinition branch(QueuePolicy queue) {
        var offer = new OfferDefinition(CARDS, null, null, null, null, null, null, null, null, null, null);
        return new BranchDefinition(
                Map.of("en", "London"),
                "",
                "GB",
                ZoneId.of("Europe/London"),
                List.of("en"),
                4,
                null,
                null,
                List.of(offer),
                List.of(new CounterPlan(COUNTER, "1", List.of())),
                null,
                null,
                null,
                null,
                null,
                null,
                queue);
    }
}
