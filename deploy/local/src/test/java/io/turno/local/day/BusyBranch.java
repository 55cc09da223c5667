package io.turno.local.day;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.turno.testkit.journey.Journey;
import io.turno.testkit.journey.Meridian;

/** London with ten more counters and a service for many at a time, for one day; afterwards it is what it was. */
final class BusyBranch implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int MORE_COUNTERS = 10;
    private static final int AT_A_TIME = 60;

    final UUID service = UUID.randomUUID();
    final List<UUID> counters;
    private final Client admin;
    private final Map<String, Object> before;

    private BusyBranch(Client admin, Map<String, Object> before, List<UUID> counters) {
        this.admin = admin;
        this.before = before;
        this.counters = counters;
    }

    static BusyBranch open(Journey journey) {
        var admin = new Client(journey.addresses().policy(), journey.tokenOf("admin"));
        List<UUID> more = IntStream.range(0, MORE_COUNTERS)
                .mapToObj(_ -> UUID.randomUUID())
                .toList();
        List<UUID> all = Stream.concat(Stream.of(Meridian.COUNTER_1, Meridian.COUNTER_2), more.stream())
                .toList();
        var branch = new BusyBranch(admin, definition(admin), all);
        branch.prepare(more);
        return branch;
    }

    private static String path() {
        return "/api/v1/branches/" + Meridian.LONDON;
    }

    private static Map<String, Object> definition(Client admin) {
        return admin.get(path()).getMap("definition");
    }

    private void prepare(List<UUID> more) {
        admin.put("/api/v1/services/" + service, null, service());
        var changed = new java.util.HashMap<>(before);
        changed.put("capacity", 1_000);
        changed.put("services", with("services", List.of(Map.of("serviceId", service))));
        changed.put(
                "counters",
                with(
                        "counters",
                        IntStream.range(0, more.size())
                                .mapToObj(number -> Map.of(
                                        "id",
                                        more.get(number),
                                        "name",
                                        "" + (number + 3),
                                        "serviceIds",
                                        List.of(service)))
                                .toList()));
        admin.put(path(), version(), changed);
    }

    private static Map<String, Object> service() {
        return Map.of(
                "prefix",
                "D",
                "names",
                Map.of("en", "Quick errands"),
                "bookable",
                true,
                "slotMinutes",
                15,
                "durationMinutes",
                15,
                "capacity",
                AT_A_TIME,
                "settings",
                Map.of("reminders", List.of()));
    }

    private List<Object> with(String list, List<?> more) {
        var all = new ArrayList<Object>((List<?>) before.get(list));
        all.addAll(more);
        return all;
    }

    private long version() {
        return admin.get(path()).getLong("version");
    }

    Instant at(Instant someTime, int hour, int minute) {
        return someTime.atZone(ZONE)
                .toLocalDate()
                .atTime(hour, minute)
                .atZone(ZONE)
                .toInstant();
    }

    /** The start of the nth appointment of the day: some at each of the starts, from a quarter past nine on. */
    Instant start(Instant day, int number) {
        int starts = 29;
        return at(day, 9, 15).plus(Duration.ofMinutes(15L * (number % starts)));
    }

    @Override
    public void close() {
        admin.put(path(), version(), before);
    }
}
