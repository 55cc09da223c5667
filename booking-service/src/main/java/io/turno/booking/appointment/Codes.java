package io.turno.booking.appointment;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Gives out codes. A code that is in use shows at the write, which then is repeated with another one. */
@Singleton
class Codes {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CONSTRAINT = "appointment_open_code";
    private static final int TRIES = 8;

    private final AppointmentRepository appointments;

    Codes(AppointmentRepository appointments) {
        this.appointments = appointments;
    }

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

    /** So many that are not in use; two instances that draw the same at once find out at the write. */
    List<AppointmentCode> fresh(Handle handle, UUID tenantId, int count) {
        var fresh = new LinkedHashSet<AppointmentCode>();
        while (fresh.size() < count) {
            Set<AppointmentCode> drawn = Stream.generate(AppointmentCode::random)
                    .filter(code -> !fresh.contains(code))
                    .limit(count - fresh.size())
                    .collect(Collectors.toSet());
            Set<String> used = appointments.openCodes(
                    handle, tenantId, drawn.stream().map(AppointmentCode::value).toList());
            drawn.stream().filter(code -> !used.contains(code.value())).forEach(fresh::add);
        }
        return List.copyOf(fresh);
    }

    private static boolean isTaken(UnableToExecuteStatementException failed) {
        return failed.getCause() instanceof SQLException cause
                && UNIQUE_VIOLATION.equals(cause.getSQLState())
                && cause.getMessage().contains(CONSTRAINT);
    }
}
