package io.turno.policy.user;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Tells the service under test where the directory of users would be, and its secret there. */
public final class UsersAddress implements QuarkusTestResourceLifecycleManager {
    static final String URL = "turno.policy.users.url";
    static final String SECRET = "only-for-tests";

    @Override
    public Map<String, String> start() {
        try (var free = new ServerSocket(0)) {
            return Map.of(URL, "http://127.0.0.1:" + free.getLocalPort(), "turno.policy.users.secret", SECRET);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    @Override
    public void stop() {}
}
