package io.turno.webhook.subscription;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ToldEventsTest {

    @ParameterizedTest
    @CsvSource({
        "turno.appointment.requested.v1, true",
        "turno.appointment.*, true",
        "turno.customer.changed.v1, false",
        "turno.branch.appointment.v1, false",
        "turno.appointment.request.v1, false",
    })
    void shouldTellOfAppointmentsAndNothingMorePrivate(String pattern, boolean told) {
        // When
        boolean included = ToldEvents.include(pattern);

        // Then
        assertThat(included).isEqualTo(told);
    }
}
