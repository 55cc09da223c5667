package io.turno.contracts.plan;

import java.math.BigDecimal;
import java.util.Currency;

/** @param amount in the currency's main unit, with no more decimals than it has: 12.50 GBP, 1200 JPY, 4.250 BHD */
public record Price(BigDecimal amount, Currency currency) {
    /** Room for the sums of many prices; above it, an exponent could ask for more memory than there is. */
    private static final int MOST_DIGITS = 18;

    public Price {
        Needed.check("amount", amount);
        Needed.check("currency", currency);
        if (Math.abs((long) amount.scale()) + amount.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("An amount has at most %d digits".formatted(MOST_DIGITS));
        }
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException("An amount is at least 0, with at most %d decimals in %s"
                    .formatted(decimals, currency.getCurrencyCode()));
        }
        amount = amount.setScale(decimals);
    }
}
