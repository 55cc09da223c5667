package io.turno.booking.capacity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.Needs;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.StaffPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class MayServeTest {
    private static final ServicePlan ALONE = service(Needs.NOTHING);
    private static final ServicePlan ADVICE = service(Needs.NOTHING.withStaff(true));
    private static final ServicePlan SIGNED =
            service(Needs.NOTHING.withStaff(true).withSkills(List.of("sign-language")));
    private static final ServicePlan CASH = service(Needs.NOTHING.withCounter(true));

    private static final StaffPlan ANYBODY = new StaffPlan(UUID.randomUUID(), "Ada");
    private static final StaffPlan SIGNING = ANYBODY.withSkills(List.of("sign-language"));
    private static final StaffPlan ADVISER = SIGNING.withServiceIds(List.of(ADVICE.id()));

    static Stream<Arguments> visits() {
        return Stream.of(
                arguments(List.of(ADVICE), ANYBODY, true),
                arguments(List.of(ADVICE), ADVISER, true),
                arguments(List.of(SIGNED), ANYBODY, false),
                arguments(List.of(SIGNED), SIGNING, true),
                arguments(List.of(ADVICE, SIGNED), SIGNING, true),
                arguments(List.of(ADVICE, SIGNED), ADVISER, false),
                arguments(List.of(ADVICE, ALONE, CASH), ADVISER, true),
                arguments(List.of(ALONE, CASH), ANYBODY, false),
                arguments(List.of(), ANYBODY, false));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void shouldServeAllThatNeedsSomebodyOrNothing(List<ServicePlan> visit, StaffPlan member, boolean may) {
        // When
        boolean serves = MayServe.all(visit, member);

        // Then
        assertThat(serves).isEqualTo(may);
    }

    @Test
    void shouldServeAllThatNeedsACounterAtOne() {
        // Given
        var counter = new CounterPlan(UUID.randomUUID(), "1", List.of());
        var forOthers = new CounterPlan(UUID.randomUUID(), "2", List.of(UUID.randomUUID()));

        // When
        List<Boolean> served = Stream.of(counter, forOthers)
                .map(one -> MayServe.all(List.of(ADVICE, CASH), one))
                .toList();

        // Then
        assertThat(served).containsExactly(true, false);
    }

    private static ServicePlan service(Needs needs) {
        return new ServicePlan(
                        UUID.randomUUID(),
                        "C",
                        Map.of("en", "Service"),
                        true,
                        15,
                        15,
                        0,
                        0,
                        1,
                        AppointmentPolicy.DEFAULT)
                .withNeeds(needs);
    }
}
