package io.turno.webhook.subscription;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventFilterTest {

    @ParameterizedTest
    @CsvSource({
        "turno.ticket.called.v1, turno.ticket.called.v1, true",
        "turno.ticket.called.v1, turno.ticket.called.v2, false",
        "turno.ticket.*, turno.ticket.called.v1, true",
        "turno.ticket.*, turno.ticketing.called.v1, false",
        "turno.*, turno.feedback.given.v1, true"
    })
    void shouldMatchTypesAndFamilies(String pattern, String type, boolean expected) {
        assertThat(new EventFilter(List.of(pattern)).matches(type)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "turno.ticket.*, true",
        "turno.ticket.no-show.v1, true",
        "turno.feedback.given.v1, true",
        "turno.ticket.colled.v1, false",
        "turno.customer.*, false",
        "*, false",
        "turno., false",
        "else.x, false"
    })
    void shouldKnowWhatIsEverTold(String pattern, boolean expected) {
        assertThat(ToldEvents.include(pattern)).isEqualTo(expected);
    }
}
