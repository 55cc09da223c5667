package io.turno.branch.signin;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.turno.contracts.PureRule;

/**
 * What a person types to sign in at the branch. Kept as Argon2id with the parameters that OWASP names for 19 MiB, and a
 * pepper: six digits alone would be guessed by whoever steals the database.
 */
@PureRule
record Pin(String digits) {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    /** Whether it is among the first that anybody would try: one digit only, or digits in a row, up or down. */
    boolean isGuessable() {
        return isRun(0) || isRun(1) || isRun(-1);
    }

    /** Takes tens of milliseconds, on purpose. */
    String hash(String pepper) {
        return Password.hash(digits)
                .addRandomSalt(SALT_BYTES)
                .addPepper(pepper)
                .with(ARGON2ID)
                .getResult();
    }

    /** Takes as long as {@link #hash}. */
    boolean fits(String hash, String pepper) {
        return Password.check(digits, hash).addPepper(pepper).with(Argon2Function.getInstanceFromHash(hash));
    }

    private boolean isRun(int step) {
        for (int place = 1; place < digits.length(); place++) {
            if (digits.charAt(place) - digits.charAt(place - 1) != step) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "Pin[***]";
    }
}
