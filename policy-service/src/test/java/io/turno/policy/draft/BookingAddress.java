package io.turno.policy.draft;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Tells the service under test where booking would be; whether anybody answers there is up to each test. */
public final class BookingAddress implements QuarkusTestResourceLifecycleManager {
    static final String URL = "turno.policy.booking-url";

    @Override
    public Map<String, String> start() {
        try (var free = new ServerSocket(0)) {
            return Map.of(URL, "http://127.0.0.1:" + free.getLocalPort());
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    @Override
    public void stop() {}
}
