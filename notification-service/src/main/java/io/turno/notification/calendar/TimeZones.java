package io.turno.notification.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VTimeZone;

/** Definitions of time zones in the short form that Outlook understands: today's rules only, no history. */
final class TimeZones {
    private static final String FOLDER = "/zoneinfo-outlook/";
    private static final Map<ZoneId, Optional<VTimeZone>> KNOWN = new ConcurrentHashMap<>();

    private TimeZones() {}

    /** Empty for a zone without a definition, such as a bare offset; times are then to be written in UTC. */
    static Optional<VTimeZone> definition(ZoneId zone) {
        return KNOWN.computeIfAbsent(zone, TimeZones::load);
    }

    private static Optional<VTimeZone> load(ZoneId zone) {
        // The resource itself, not the library's registry: that one may ask the network for updates.
        try (InputStream file = TimeZones.class.getResourceAsStream(FOLDER + zone.getId() + ".ics")) {
            if (file == null) {
                return Optional.empty();
            }
            return new CalendarBuilder().build(file).getComponent(Component.VTIMEZONE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ParserException broken) {
            throw new IllegalStateException("Not a time zone: " + zone, broken);
        }
    }
}
