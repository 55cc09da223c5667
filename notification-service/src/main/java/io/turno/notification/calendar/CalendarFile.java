package io.turno.notification.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Optional;

import io.turno.notification.text.Visit;
import io.turno.support.calendar.Folding;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A visit as an iTIP message (RFC 5546) for the customer's calendar. The UID is that of the appointment for good and the
 * SEQUENCE rises with it, so calendars replace what they have instead of adding to it.
 */
public final class CalendarFile {
    private static final ProdId PRODUCT = new ProdId("-//Turno//notification-service//EN");

    private CalendarFile() {}

    /** What a calendar is to do. */
    public enum Method {
        REQUEST,
        CANCEL
    }

    /**
     * Who is in it.
     *
     * @param domain right-hand side of the UID
     * @param organizer the mail address that the organisation writes from
     * @param attendee the customer's mail address
     */
    public record Parties(String domain, String organizer, String organizerName, String attendee) {}

    /** The file, in lines of at most 75 octets that end in CRLF. */
    public static String of(Method method, Visit visit, Parties parties, String description) {
        var calendar = new Calendar();
        calendar.add(PRODUCT);
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method == Method.CANCEL ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        Optional<VTimeZone> zone = TimeZones.definition(visit.zone());
        zone.ifPresent(calendar::add);
        calendar.add(event(method, visit, parties, description, zone.isPresent()));
        return Folding.fold(calendar.toString());
    }

    private static VEvent event(
            Method method, Visit visit, Parties parties, String description, boolean zoneIsDefined) {
        // An event without the library's own DTSTAMP: ours says when the appointment became as it is.
        var event = new VEvent(false);
        event.add(new Uid(visit.appointmentId() + "@" + parties.domain()));
        event.add(new DtStamp(visit.changedAt()));
        event.add(new Sequence(visit.sequence()));
        event.add(new DtStart<>(time(visit.start(), visit.zone(), zoneIsDefined)));
        event.add(new DtEnd<>(time(visit.end(), visit.zone(), zoneIsDefined)));
        event.add(new Summary(summary(visit)));
        event.add(new Description(description));
        event.add(new Location(location(visit)));
        event.add(new Url(visit.link()));
        event.add(method == Method.CANCEL ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableTransp.OPAQUE);
        event.add(organizer(parties));
        event.add(attendee(parties, visit));
        return event;
    }

    private static Temporal time(Instant instant, ZoneId zone, boolean zoneIsDefined) {
        return zoneIsDefined ? instant.atZone(zone) : instant;
    }

    private static String summary(Visit visit) {
        return visit.service().isEmpty() ? visit.branch() : visit.service() + " · " + visit.branch();
    }

    private static String location(Visit visit) {
        return visit.address().isEmpty() ? visit.branch() : visit.branch() + ", " + visit.address();
    }

    private static Organizer organizer(Parties parties) {
        var organizer = new Organizer(mailto(parties.organizer()));
        organizer.add(commonName(parties.organizerName()));
        return organizer;
    }

    /** Has accepted already: the customer chose the time, so calendars need not ask. */
    private static Attendee attendee(Parties parties, Visit visit) {
        var attendee = new Attendee(mailto(parties.attendee()));
        if (!visit.customerName().isEmpty()) {
            attendee.add(commonName(visit.customerName()));
        }
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.ACCEPTED);
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    /** A parameter can hold neither double quotes nor line breaks, and the library lets both through. */
    private static Cn commonName(String name) {
        return new Cn(name.replace('"', '\'').replaceAll("\\p{Cntrl}+", " "));
    }

    /** With whatever an address may hold and an URI may not, such as braces, escaped. */
    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException noAddress) {
            throw new IllegalArgumentException("Not a mail address", noAddress);
        }
    }
}
