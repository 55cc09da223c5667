package io.turno.contracts.ticket;

import java.net.URI;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeedbackLinkTest {
    private static final UUID TICKET = UUID.fromString("01900000-0000-7000-8000-000000900003");

    @ParameterizedTest
    @ValueSource(strings = {"https://london.example", "https://london.example/"})
    void shouldLeadToThePageOfTheVisit(String branch) {
        // When
        URI link = new FeedbackLink(URI.create(branch)).of(TICKET, "abc");

        // Then
        assertThat(link).hasToString("https://london.example/kiosk/feedback/" + TICKET + "?token=abc");
    }

    @Test
    void shouldBeBoundToTheVisitButNotToItsTicket() {
        // When
        UUID bound = FeedbackLink.boundTo(TICKET);

        // Then
        assertThat(bound)
                .isNotEqualTo(TICKET)
                .isNotEqualTo(FeedbackLink.boundTo(new UUID(0, 1)))
                .as("the same at the branch and at the centre")
                .hasToString("aff2d094-4982-3615-8322-09d88a67927d");
    }
}
