package io.turno.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Looks every few milliseconds which of the expected appointments have come to a branch. */
final class Watch implements AutoCloseable {
    static final String COUNT = "select count(*) from expected_appointment";
    private static final String COME = "select id from expected_appointment where tenant_id = ? and id = any(?)";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<UUID, Long> since = new ConcurrentHashMap<>();
    private final Map<UUID, Long> took = new ConcurrentHashMap<>();
    private final Connection connection;
    private final Office office;
    private final Thread thread = Thread.ofPlatform().unstarted(this::look);

    Watch(Ground ground, Office office) throws SQLException {
        this.office = office;
        this.connection = office.connect(ground);
        thread.start();
    }

    void expect(UUID id) {
        since.put(id, System.nanoTime());
    }

    private void look() {
        try (var come = connection.prepareStatement(COME)) {
            while (true) {
                come.setObject(1, office.tenant());
                come.setArray(2, connection.createArrayOf("uuid", since.keySet().toArray()));
                try (var rows = come.executeQuery()) {
                    long now = System.nanoTime();
                    while (rows.next()) {
                        UUID id = rows.getObject(1, UUID.class);
                        took.put(id, now - since.remove(id));
                    }
                }
                Thread.sleep(2);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once all have come. */
    Figures figures() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!since.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        long[] nanos = took.values().stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(nanos);
        return new Figures(0, nanos, Map.of("come", (long) nanos.length, "missing", (long) since.size()));
    }

    @Override
    public void close() throws InterruptedException, SQLException {
        thread.interrupt();
        thread.join();
        connection.close();
    }
}
