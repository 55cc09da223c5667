package io.turno.booking.limit;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.turno.booking.BookingRefusal;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;

/** Keeps one person, or one machine, from taking all places or guessing codes. */
@Singleton
public class BookingLimits {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Counters counters;
    private final LimitConfig config;
    private final TenantRates rates;
    private final CurrentVertxRequest request;

    BookingLimits(Counters counters, LimitConfig config, CurrentVertxRequest request) {
        this.counters = counters;
        this.config = config;
        this.rates = TenantRates.of(config);
        this.request = request;
    }

    /**
     * Counts a booking.
     *
     * @param customer an account, or contacts
     * @throws Refused {@link BookingRefusal#LIMIT_REACHED}
     */
    public void countBooking(UUID tenantId, String customer) {
        var ofCustomer = counters.add("bookings", tenantId + "/" + customer, HOUR);
        countAddress(tenantId);
        mustBeWithin(rates.bookingsPerCustomer(tenantId), ofCustomer);
    }

    /**
     * Counts a hold, whose customer nobody knows yet.
     *
     * @throws Refused {@link BookingRefusal#LIMIT_REACHED}
     */
    public void countAddress(UUID tenantId) {
        mustBeWithin(
                rates.bookingsPerAddress(tenantId), counters.add("bookings-from", tenantId + "/" + address(), HOUR));
    }

    /**
     * Counts a file that somebody sends.
     *
     * @throws Refused {@link BookingRefusal#LIMIT_REACHED}
     */
    public void countUpload(UUID tenantId) {
        mustBeWithin(config.uploadsPerAddress(), counters.add("uploads-from", tenantId + "/" + address(), HOUR));
    }

    /**
     * Counts a one-time code that somebody wants sent.
     *
     * @throws Refused {@link CommonRefusal#TOO_MANY_REQUESTS}
     */
    public void countCode(UUID tenantId) {
        var ofAddress = counters.add("codes-from", tenantId + "/" + address(), HOUR);
        if (ofAddress.soFar() > config.codesPerAddress()) {
            throw tooMany(ofAddress.secondsLeft());
        }
    }

    /** @throws Refused {@link CommonRefusal#TOO_MANY_REQUESTS} while this machine is locked for guessing one-time codes */
    public void mayCheckCode() {
        int seconds = counters.locked("code-from", address());
        if (seconds > 0) {
            throw tooMany(seconds);
        }
    }

    public void countWrongCode() {
        counters.miss("code-from", address(), config.missesPerAddress(), config.lockout());
    }

    /** @throws Refused {@link CommonRefusal#TOO_MANY_REQUESTS} while this code, or this machine, is locked */
    public void mayLookUp(UUID branchId, String code) {
        int seconds =
                Math.max(counters.locked("look-up", branchId + "/" + code), counters.locked("look-up-from", address()));
        if (seconds > 0) {
            throw tooMany(seconds);
        }
    }

    /** A wrong code, or a wrong second fact. */
    public void countMiss(UUID branchId, String code) {
        counters.miss("look-up", branchId + "/" + code, config.missesPerCode(), config.lockout());
        counters.miss("look-up-from", address(), config.missesPerAddress(), config.lockout());
    }

    private static void mustBeWithin(int most, Counters.Count count) {
        if (count.soFar() > most) {
            throw new Refused(BookingRefusal.LIMIT_REACHED).with("retryAfterSeconds", count.secondsLeft());
        }
    }

    private static Refused tooMany(int seconds) {
        return new Refused(CommonRefusal.TOO_MANY_REQUESTS).with("retryAfterSeconds", seconds);
    }

    private String address() {
        return request.getCurrent().request().remoteAddress().hostAddress();
    }
}
