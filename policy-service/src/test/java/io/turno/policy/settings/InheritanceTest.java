package io.turno.policy.settings;

import java.time.Duration;
import java.util.List;

import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.CancellationTier;
import io.turno.contracts.plan.CustomerLimits;
import io.turno.contracts.plan.IdentityCheck;
import io.turno.policy.settings.Inheritance.Level;
import io.turno.policy.settings.Inheritance.Saying;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InheritanceTest {

    @Test
    void shouldBeTheDefaultWhereNobodySaysAnything() {
        // When
        var policy = Inheritance.policy(
                List.of(new Saying(Level.TENANT, null), new Saying(Level.BRANCH, PolicySettings.NONE)));

        // Then
        assertThat(policy).isEqualTo(AppointmentPolicy.DEFAULT);
    }

    @Test
    void shouldLetTheLowestLevelWinSettingBySetting() {
        // Given
        var tenant = notice(Duration.ofHours(2), 30);
        var branch = notice(null, 10);

        // When
        var effective =
                Inheritance.effective(List.of(new Saying(Level.TENANT, tenant), new Saying(Level.BRANCH, branch)));

        // Then
        assertThat(effective.get("minNotice").origin()).isEqualTo(Level.TENANT);
        assertThat(effective.get("opensDaysAhead").origin()).isEqualTo(Level.BRANCH);
        assertThat(effective.get("opensDaysAhead").value().asInt()).isEqualTo(10);
        assertThat(effective.get("grace").origin()).isEqualTo(Level.DEFAULT);
    }

    @Test
    void shouldLetALowerLevelReplaceAllLimitsAtOnce() {
        // Given
        var tenant = limits(new CustomerLimits(1, 3, null, null, null, null, null));
        var branch = limits(new CustomerLimits(2, null, null, null, null, null, null));

        // When
        var policy = Inheritance.policy(List.of(new Saying(Level.TENANT, tenant), new Saying(Level.BRANCH, branch)));

        // Then
        assertThat(policy.customerLimits().perDay()).isEqualTo(2);
        assertThat(policy.customerLimits().perWeek()).isNull();
    }

    @Test
    void shouldAskForTheIdentityThatTheLowestLevelAsksFor() {
        // Given
        var tenant = PolicySettings.NONE.withIdentity(IdentityCheck.SMS_OTP);
        var service = PolicySettings.NONE.withIdentity(IdentityCheck.NONE);
        var sayings = List.of(
                new Saying(Level.TENANT, tenant),
                new Saying(Level.BRANCH, PolicySettings.NONE),
                new Saying(Level.SERVICE_AT_BRANCH, service));

        // When
        var policy = Inheritance.policy(sayings);

        // Then
        assertThat(policy.identity()).isEqualTo(IdentityCheck.NONE);
        assertThat(Inheritance.effective(sayings).get("identity").origin()).isEqualTo(Level.SERVICE_AT_BRANCH);
        assertThat(Inheritance.policy(sayings.subList(0, 2)).identity()).isEqualTo(IdentityCheck.SMS_OTP);
    }

    @Test
    void shouldInheritTiersAndSelfServiceLikeEverythingElse() {
        // Given
        var free = new CancellationTier(Duration.ofHours(24), true, 0, null);
        var tenant = PolicySettings.NONE.with(
                level -> level.tiers(List.of(free)).selfService(false).askFeedback(false));
        var branch = PolicySettings.NONE.withTiers(List.of());
        var service = PolicySettings.NONE.withReleaseBefore(Duration.ofDays(2));
        var sayings = List.of(
                new Saying(Level.TENANT, tenant), new Saying(Level.BRANCH, branch), new Saying(Level.SERVICE, service));

        // When
        var policy = Inheritance.policy(sayings);
        var effective = Inheritance.effective(sayings);

        // Then
        assertThat(policy.tiers()).isEmpty();
        assertThat(policy.selfService()).isFalse();
        assertThat(policy.askFeedback()).isFalse();
        assertThat(policy.releaseBefore()).hasDays(2);
        assertThat(effective.get("tiers").origin()).isEqualTo(Level.BRANCH);
        assertThat(effective.get("selfService").origin()).isEqualTo(Level.TENANT);
    }

    private static PolicySettings limits(CustomerLimits limits) {
        return PolicySettings.NONE.withCustomerLimits(limits);
    }

    private static PolicySettings notice(Duration minNotice, Integer opensDaysAhead) {
        return PolicySettings.NONE.with(level -> level.minNotice(minNotice).opensDaysAhead(opensDaysAhead));
    }
}
