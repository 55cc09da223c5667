package io.turno.booking.customer;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class NameWordsTest {

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("Ada Byron", List.of("ada", "byron")),
                arguments("José María Núñez", List.of("jose", "maria", "nunez")),
                arguments("Jose\u0301", List.of("jose")),
                arguments("Łucja Ørsted-Strauß", List.of("lucja", "orsted", "strauss")),
                arguments("O'Brien", List.of("obrien")),
                arguments("Siân O’Neill", List.of("sian", "oneill")),
                arguments("İpek Işık", List.of("ipek", "isik")),
                arguments("مُحَمَّد", List.of("محمد")),
                arguments("Ada Ada", List.of("ada")),
                arguments("王秀英", List.of("王秀英")),
                arguments(" - ", List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void shouldBeTheWordsWithoutAccentsAndCase(String name, List<String> expected) {
        // When
        List<String> words = NameWords.of(name);

        // Then
        assertThat(words).isEqualTo(expected);
    }
}
