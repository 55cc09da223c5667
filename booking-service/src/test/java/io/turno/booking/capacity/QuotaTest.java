package io.turno.booking.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.plan.CapacityOverride;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** Three places, one of which the public may have until two hours before. */
@QuarkusTest
class QuotaTest extends ServiceTest {
    private static final int DAY = 3;
    private final Instant start = Bank.at(DAY, 11, 0);

    @BeforeEach
    void keepForStaff() {
        bank.change(Bank.services(service -> service.withCapacity(3)
                .withPublicCapacity(1)
                .withPolicy(service.policy().withReleaseBefore(Duration.ofHours(2)))));
    }

    @Test
    void shouldShowAndGiveThePublicItsQuotaOnly() {
        // Given
        int shown = Visitor.of(bank).left(bank.cards, start);

        // When
        Response first = Visitor.of(bank).book(bank.cards, start);
        Response second = Visitor.of(bank).book(bank.cards, start);

        // Then
        assertThat(shown).isEqualTo(1);
        first.then().statusCode(201);
        second.then().statusCode(409).body("type", containsString("slot-taken"));
    }

    @Test
    void shouldLetStaffUseThePublicPlacesWhenTheOthersAreGone() {
        // When
        Visitor staff = Visitor.of(bank).with(bank.reception());
        for (int place = 0; place < 3; place++) {
            staff.book(bank.cards, start).then().statusCode(201);
        }

        // Then
        assertThat(Visitor.of(bank).left(bank.cards, start)).isZero();
        Visitor.of(bank).book(bank.cards, start).then().statusCode(409);
    }

    @Test
    void shouldReleaseWhatStaffDidNotUseAtTheSetTime() {
        // Given
        Visitor.of(bank).book(bank.cards, start).then().statusCode(201);
        int before = Visitor.of(bank).left(bank.cards, start);

        // When
        clock.moveTo(Duration.between(Instant.now(), start.minus(Duration.ofMinutes(119))));

        // Then
        assertThat(before).isZero();
        assertThat(Visitor.of(bank).left(bank.cards, start)).isEqualTo(2);
        Visitor.of(bank).book(bank.cards, start).then().statusCode(201);
        Visitor.of(bank).book(bank.cards, start).then().statusCode(201);
        Visitor.of(bank).book(bank.cards, start).then().statusCode(409);
    }

    @Test
    void shouldHaveAnotherCapacityOnOneDate() {
        // Given
        UUID cards = bank.cards;
        bank.change(plan -> plan.withOverrides(List.of(new CapacityOverride(Bank.day(DAY), cards, 0, null))));

        // When
        int then = Visitor.of(bank).left(cards, start);
        int dayAfter = Visitor.of(bank).left(cards, Bank.at(DAY + 1, 11, 0));

        // Then
        assertThat(then).isZero();
        assertThat(dayAfter).isEqualTo(1);
        Visitor.of(bank).book(cards, start).then().statusCode(409);
    }
}
