package io.turno.booking.appointment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ListRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01,2026-12-01,,",
        "2026-12-01,2027-12-01,BOOKED,PORTAL",
        "2026-12-01,2026-12-31,NO_SHOW,CALL_CENTRE"
    })
    void shouldTakeWhatThereIs(LocalDate from, LocalDate to, String status, String channel) {
        assertThatCode(() -> rules(from, to, channel, status).mustBeRight()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        ",2026-12-01,BOOKED,PORTAL,from",
        "2026-12-01,,BOOKED,PORTAL,to",
        "2026-12-02,2026-12-01,BOOKED,PORTAL,to",
        "2026-12-01,2027-12-02,BOOKED,PORTAL,to",
        "2026-12-01,2026-12-01,HELD,PORTAL,status",
        "2026-12-01,2026-12-01,booked,PORTAL,status",
        "2026-12-01,2026-12-01,BOOKED,PIGEON,channel"
    })
    void shouldNameTheParameterThatIsWrong(LocalDate from, LocalDate to, String status, String channel, String wrong) {
        assertThat(errors(rules(from, to, channel, status)))
                .extracting(FieldError::pointer)
                .containsExactly(wrong);
    }

    @Test
    void shouldNameEachThatIsWrong() {
        assertThat(errors(rules(null, null, "PIGEON", "BOOKED", "LOST")))
                .extracting(FieldError::pointer)
                .containsExactly("from", "to", "status", "channel");
    }

    @SuppressWarnings("unchecked")
    private static List<FieldError> errors(ListRules rules) {
        var refused = catchThrowableOfType(Refused.class, rules::mustBeRight);
        return (List<FieldError>) refused.toProblem().extensions().get("errors");
    }

    private static ListRules rules(LocalDate from, LocalDate to, String channel, String... statuses) {
        var named = Arrays.stream(statuses).filter(status -> status != null).toList();
        return new ListRules(from, to, named, null, null, channel, null);
    }
}
