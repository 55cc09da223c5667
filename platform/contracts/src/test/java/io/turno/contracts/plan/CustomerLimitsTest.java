package io.turno.contracts.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.turno.contracts.event.EventJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CustomerLimitsTest {

    @Test
    void shouldLimitNothingWhereAPolicyWasWrittenBeforeThereWereLimits() throws IOException {
        // Given
        var older = EventJson.mapper().valueToTree(AppointmentPolicy.DEFAULT);
        ((com.fasterxml.jackson.databind.node.ObjectNode) older).remove("customerLimits");

        // When
        var policy = EventJson.mapper().treeToValue(older, AppointmentPolicy.class);

        // Then
        assertThat(policy.customerLimits()).isEqualTo(CustomerLimits.NONE);
    }

    @Test
    void shouldWriteOnlyWhatIsLimited() throws IOException {
        // Given
        var limits = new CustomerLimits(1, null, null, null, null, 3, 30);

        // When
        String json = EventJson.mapper().writeValueAsString(limits);

        // Then
        assertThat(json).isEqualTo("{\"perDay\":1,\"noShows\":3,\"noShowDays\":30}");
        assertThat(EventJson.mapper().readValue(json.getBytes(StandardCharsets.UTF_8), CustomerLimits.class))
                .isEqualTo(limits);
    }

    @Test
    void shouldRefuseALimitThatLetsNobodyBook() {
        // When
        var limited = assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerLimits(0, null, null, null, null, null, null));

        // Then
        limited.withMessageContaining("at least 1");
    }
}
