package io.turno.branch.slip;

import java.net.URI;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class VisitLinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://queue.example.com/london", "https://queue.example.com/london/"})
    void shouldLeadToTheVisit(String base) {
        // Given
        var ticket = UUID.fromString("0190a000-0000-7000-8000-000000000001");

        // When
        String link = new VisitLink(URI.create(base)).of(ticket, "t0ken");

        // Then
        assertThat(link)
                .isEqualTo(
                        "https://queue.example.com/london/kiosk/visit/0190a000-0000-7000-8000-000000000001?token=t0ken");
    }
}
