package io.turno.branch.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import io.turno.branch.Branch;
import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.OpeningWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HoursTest {

    @ParameterizedTest
    @CsvSource({
        "2026-07-06T07:59:59Z, false",
        "2026-07-06T08:00:00Z, true",
        "2026-07-06T11:59:59Z, true",
        "2026-07-06T12:00:00Z, false",
    })
    void shouldFollowTheLocalTimeOfTheDay(Instant now, boolean open) {
        // Given
        var summerDay = LocalDate.of(2026, 7, 6);
        var morning = new OpeningWindow(LocalTime.of(9, 0), LocalTime.of(13, 0));
        var plan = Branch.cutOff().plan().withExceptions(List.of(new DateException(summerDay, List.of(morning), null)));

        // When
        boolean found = new Hours(plan).areOpenAt(now);

        // Then
        assertThat(found).isEqualTo(open);
    }
}
