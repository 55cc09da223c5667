package io.turno.contracts.plan;

import java.math.BigDecimal;
import java.util.Currency;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PriceTest {

    @ParameterizedTest
    @CsvSource({"12.5, GBP, 12.50", "0, GBP, 0.00", "1200, JPY, 1200", "4.25, BHD, 4.250", "1E+3, EUR, 1000.00"})
    void shouldHaveTheDecimalsOfItsCurrency(BigDecimal amount, String currency, String written) {
        // When
        var price = new Price(amount, Currency.getInstance(currency));

        // Then
        assertThat(price.amount()).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({"-1, GBP", "12.505, GBP", "0.5, JPY", "1E+1000000, GBP", "1E-1000000, GBP"})
    void shouldRefuseWhatNobodyCouldPay(BigDecimal amount, String currency) {
        assertThatThrownBy(() -> new Price(amount, Currency.getInstance(currency)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
