package io.turno.testkit.architecture.bad.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

/** Reads the machine's clock in every way there is; only the last method is right. */
class Hasty {
    Instant byCall() {
        return Instant.now();
    }

    LocalDate byZone() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Supplier<Instant> byReference() {
        return Instant::now;
    }

    Clock byClock() {
        return Clock.systemUTC();
    }

    long byMillis() {
        return System.currentTimeMillis();
    }

    Date byDate() {
        return new Date();
    }

    LocalDate byArgument(Clock clock) {
        return LocalDate.now(clock);
    }
}
