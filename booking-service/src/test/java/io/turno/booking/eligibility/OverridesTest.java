package io.turno.booking.eligibility;

import java.util.List;

import io.turno.booking.BookingRefusal;
import io.turno.contracts.plan.CustomerLimits;
import io.turno.support.problem.Refused;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OverridesTest {
    private static final List<Breach> BREACHES =
            new Bookings(1, 1, 1, 0, 5, 3).breaches(new CustomerLimits(1, 2, null, 1, 5, 3, null));

    @Test
    void shouldBreakEveryLimitThatIsReached() {
        // When
        var rules = BREACHES.stream().map(Breach::rule).toList();

        // Then
        assertThat(rules).containsExactly(Rule.NO_SHOWS, Rule.PER_DAY, Rule.PER_TENANT);
    }

    @Test
    void shouldTellOthersThanStaffTheFirstOnly() {
        // When
        var refused = assertThatThrownBy(() -> Overrides.settle(BREACHES, false, "because"));

        // Then
        refused.isInstanceOfSatisfying(
                Refused.class, no -> assertThat(no.refusal()).isEqualTo(BookingRefusal.LIMIT_REACHED));
    }

    @Test
    void shouldNeedApprovalWhereNothingElseIsInTheWay() {
        // Given
        var breaches = List.of(Breach.of(Rule.NO_SHOWS), Breach.of(Rule.NO_SELF_SERVICE));

        // When
        var permit = Overrides.settle(breaches, false, null);

        // Then
        assertThat(permit.isSubjectToApproval()).isTrue();
        assertThat(permit.details()).containsEntry("approvalFor", "no-shows,no-self-service");
    }

    @Test
    void shouldAskStaffWhy() {
        // When
        var refused = assertThatThrownBy(() -> Overrides.settle(BREACHES, true, null));

        // Then
        refused.isInstanceOfSatisfying(
                Refused.class, no -> assertThat(no.toProblem().extensions())
                        .containsEntry("overrides", List.of("no-shows", "per-day", "per-tenant")));
    }

    @Test
    void shouldSayWhatStaffWentPastAndWhy() {
        // When
        var permit = Overrides.settle(BREACHES, true, "manager-agreed");

        // Then
        assertThat(permit.isSubjectToApproval()).isFalse();
        assertThat(permit.details())
                .containsEntry("overrode", "no-shows,per-day,per-tenant")
                .containsEntry("reason", "manager-agreed");
    }

    @Test
    void shouldWriteNothingDownWhereNoRuleIsInTheWay() {
        // When
        var permit = Overrides.settle(List.of(), true, "customer-request");

        // Then
        assertThat(permit).isEqualTo(Permit.PLAIN);
    }
}
