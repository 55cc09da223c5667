package io.turno.policy.branch;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.turno.contracts.plan.BranchSite;
import io.turno.contracts.plan.Zone;
import io.turno.support.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SiteVerdictTest {

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "+442079460101, london@example.com       , https://example.com/london, ",
        ", , , ",
        "02079460101  , , , /site/phone",
        "+44 20 7946  , , , /site/phone",
        "+0442079460  , , , /site/phone",
        "+4420794601011234, , , /site/phone",
        ", london     , , /site/email",
        ", london@example, , /site/email",
        ", a b@example.com, , /site/email",
        ", , http://example.com, ",
        ", , ftp://example.com/london , /site/website",
        ", , example.com              , /site/website",
        ", , javascript:alert(1)      , /site/website",
        ", , https://                 , /site/website"
    })
    void shouldJudgeHowABranchIsReached(String phone, String email, String website, String pointer) {
        // Given
        var site = new BranchSite(null, Map.of(), phone, email, website, List.of());

        // When
        var errors = SiteVerdict.of(site);

        // Then
        assertThat(errors).extracting(FieldError::pointer).isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }

    @Test
    void shouldJudgeItsTexts() {
        // Given
        var unnamed = new Zone(UUID.randomUUID(), Map.of(), Map.of("en", "Left"));
        var wordy = new Zone(UUID.randomUUID(), Map.of("en", "First floor"), Map.of("es", "a".repeat(1001)));
        var site = new BranchSite(null, Map.of("en", " "), null, null, null, List.of(unnamed, wordy));

        // When
        var errors = SiteVerdict.of(site);

        // Then
        assertThat(errors)
                .extracting(FieldError::pointer)
                .containsExactly("/site/directions/en", "/site/zones/0/names", "/site/zones/1/wayFinding/es");
    }
}
