package io.turno.notification.text;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One visit, told in several ways. */
public final class SampleVisit {
    public static final UUID ID = UUID.fromString("01900000-0000-7000-8000-00000000a001");

    private SampleVisit() {}

    /** Half past nine in winter in London, for a reader of this language. */
    public static Visit in(String language) {
        return of(language, "Carla", "Account opening", Instant.parse("2026-12-01T09:30:00Z"), "Europe/London");
    }

    public static Visit startingAt(Instant start, String zone) {
        return of("en", "Carla", "Account opening", start, zone);
    }

    public static Visit named(String name, String service) {
        return of("en", name, service, Instant.parse("2026-12-01T09:30:00Z"), "Europe/London");
    }

    private static Visit of(String language, String name, String service, Instant start, String zone) {
        return new Visit(
                ID,
                "AB1234",
                language,
                Locale.of(language, "GB"),
                name,
                service,
                "London Bank",
                "1 Example Street, London",
                start,
                start.plusSeconds(1_800),
                ZoneId.of(zone),
                URI.create("https://book.example/manage/" + ID + "?token=abc"),
                3,
                Map.of(),
                Instant.parse("2026-11-20T12:00:00Z"));
    }
}
