package io.turno.booking.customer;

import java.util.List;
import java.util.stream.Stream;

import io.turno.booking.customer.SearchQuery.ByCode;
import io.turno.booking.customer.SearchQuery.ByEmail;
import io.turno.booking.customer.SearchQuery.ByName;
import io.turno.booking.customer.SearchQuery.ByPhone;
import io.turno.booking.customer.SearchQuery.ByPhoneEnd;
import io.turno.booking.customer.SearchQuery.TooLittle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class SearchQueryTest {

    static Stream<Arguments> typed() {
        var ada = new ByPhone(List.of("+442079460123"));
        return Stream.of(
                arguments("AB1234", new ByCode("AB1234")),
                arguments(" ab-1234 ", new ByCode("AB1234")),
                arguments("020 7946 0123", ada),
                arguments("(020) 7946-0123", ada),
                arguments("+44 (0)20 7946 0123", ada),
                arguments("0044 20 7946 0123", ada),
                arguments("612 345 678", new ByPhone(List.of("+34612345678"))),
                arguments("0123", new TooLittle()),
                arguments("60123", new ByPhoneEnd("60123")),
                arguments("123", new TooLittle()),
                arguments("Ada@Example.com", new ByEmail("ada@example.com")),
                arguments("ada@", new ByEmail("ada@")),
                arguments("@example.com", new TooLittle()),
                arguments("BYR Ad", new ByName(List.of("byr", "ad"))),
                arguments("núñ", new ByName(List.of("nun"))),
                arguments("李", new ByName(List.of("李"))),
                arguments("a", new TooLittle()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("typed")
    void shouldUnderstandWhatWasTyped(String typed, SearchQuery expected) {
        // When
        SearchQuery query = SearchQuery.of(typed, List.of("ES", "GB"));

        // Then
        assertThat(query).isEqualTo(expected);
    }
}
