package io.turno.support.access;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BranchSecretTest {
    private static final String CENTRE = "a secret of the centre";
    private static final UUID LONDON = UUID.fromString("01900000-0000-7000-8000-000000000101");
    private static final UUID MADRID = UUID.fromString("01900000-0000-7000-8000-000000000201");

    @Test
    void shouldBeAnotherOneForEachBranch() {
        // When
        String london = BranchSecret.of(CENTRE, LONDON);

        // Then
        assertThat(london)
                .hasSize(43)
                .isEqualTo(BranchSecret.of(CENTRE, LONDON))
                .isNotEqualTo(BranchSecret.of(CENTRE, MADRID))
                .isNotEqualTo(BranchSecret.of("another one", LONDON));
    }

    @Test
    void shouldLetABranchCheckOnlyItsOwnTokens() {
        // Given
        var id = UUID.randomUUID();
        var london = new ManageToken(BranchSecret.of(CENTRE, LONDON));

        // When
        String token = london.of(id);

        // Then
        assertThat(london.fits(id, token)).isTrue();
        assertThat(new ManageToken(BranchSecret.of(CENTRE, MADRID)).fits(id, token))
                .isFalse();
        assertThat(new ManageToken(CENTRE).fits(id, token)).isFalse();
    }

    @Test
    void shouldMarkANumberOtherwiseAtEachBranch() {
        // Given
        var london = new PhoneMark(BranchSecret.of(CENTRE, LONDON));

        // When
        String mark = london.of("+442079460123");

        // Then
        assertThat(mark)
                .hasSize(16)
                .isEqualTo(london.of("+442079460123"))
                .isNotEqualTo(london.of("+442079460124"))
                .isNotEqualTo(new PhoneMark(BranchSecret.of(CENTRE, MADRID)).of("+442079460123"));
    }
}
