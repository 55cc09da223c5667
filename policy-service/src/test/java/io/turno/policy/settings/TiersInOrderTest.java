package io.turno.policy.settings;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.turno.contracts.plan.CancellationTier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TiersInOrderTest {

    @ParameterizedTest(name = "[{0}] {1}")
    @CsvSource({
        "PT24H                , true",
        "PT24H PT2H           , true",
        "PT48H PT24H PT0S lead, true",
        "lead                 , true",
        "PT2H PT24H           , false",
        "PT24H PT24H          , false",
        "lead PT2H            , false",
        "PT2H lead lead       , false"
    })
    void shouldGoFromTheLongestTimeToTheShortest(String untils, boolean expected) {
        // Given
        List<CancellationTier> tiers =
                Stream.of(untils.strip().split(" ")).map(TiersInOrderTest::tier).toList();

        // When
        boolean valid = new TiersInOrder.Validator().isValid(tiers, null);

        // Then
        assertThat(valid).isEqualTo(expected);
    }

    private static CancellationTier tier(String until) {
        return new CancellationTier(until.equals("lead") ? null : Duration.parse(until), true, 0, null);
    }
}
