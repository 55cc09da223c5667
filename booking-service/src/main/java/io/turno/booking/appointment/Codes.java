package io.turno.booking.appointment;

import java.sql.SQLException;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Gives out codes. A code that is in use shows at the write, which then is repeated with another one. */
@Singleton
class Codes {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CONSTRAINT = "appointment_open_code";
    private static final int TRIES = 8;

    /** @param transaction all of it: a violated constraint undoes everything */
    <T> T withFreshCode(Function<AppointmentCode, T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.apply(AppointmentCode.random());
            } catch (UnableToExecuteStatementException failed) {
                if (attempt == TRIES || !isTaken(failed)) {
                    throw failed;
                }
            }
        }
    }

    private static boolean isTaken(UnableToExecuteStatementException failed) {
        return failed.getCause() instanceof SQLException cause
                && UNIQUE_VIOLATION.equals(cause.getSQLState())
                && cause.getMessage().contains(CONSTRAINT);
    }
}
