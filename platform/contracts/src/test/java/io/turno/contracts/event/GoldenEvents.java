package io.turno.contracts.event;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.turno.contracts.appointment.AppointmentEvent.AppointmentBooked;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentExpired;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentFulfilled;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentHeld;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentNoShow;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentRequested;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentRescheduled;
import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.appointment.Channel;
import io.turno.contracts.appointment.Verification;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.counter.CounterChanged;
import io.turno.contracts.customer.CustomerChanged;
import io.turno.contracts.delivery.DeliveryOutcome;
import io.turno.contracts.device.DeviceEvent.DeviceChanged;
import io.turno.contracts.device.DeviceEvent.KeyAnswered;
import io.turno.contracts.device.DeviceEvent.KeyPressed;
import io.turno.contracts.device.DeviceEvent.PrintRequested;
import io.turno.contracts.device.TicketSlip;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BookingForm;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.BranchSite;
import io.turno.contracts.plan.Branding;
import io.turno.contracts.plan.CallClass;
import io.turno.contracts.plan.CallProfile;
import io.turno.contracts.plan.CallRules;
import io.turno.contracts.plan.CallStep;
import io.turno.contracts.plan.CancellationTier;
import io.turno.contracts.plan.CapacityOverride;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.CustomerLimits;
import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.DevicePlan;
import io.turno.contracts.plan.FormChoice;
import io.turno.contracts.plan.FormCondition;
import io.turno.contracts.plan.FormField;
import io.turno.contracts.plan.GeoPoint;
import io.turno.contracts.plan.Holiday;
import io.turno.contracts.plan.IdentityCheck;
import io.turno.contracts.plan.Needs;
import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.Price;
import io.turno.contracts.plan.QueuePolicy;
import io.turno.contracts.plan.Recurrence;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.ServiceTarget;
import io.turno.contracts.plan.StaffPlan;
import io.turno.contracts.plan.TimeOff;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.contracts.plan.Zone;
import io.turno.contracts.ticket.BranchHeartbeat;
import io.turno.contracts.ticket.DayClosed;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.contracts.ticket.FeedbackInvited;
import io.turno.contracts.ticket.TicketEvent.TicketArrived;
import io.turno.contracts.ticket.TicketEvent.TicketCalled;
import io.turno.contracts.ticket.TicketEvent.TicketConverted;
import io.turno.contracts.ticket.TicketEvent.TicketDone;
import io.turno.contracts.ticket.TicketEvent.TicketIssued;
import io.turno.contracts.ticket.TicketEvent.TicketLeft;
import io.turno.contracts.ticket.TicketEvent.TicketNoShow;
import io.turno.contracts.ticket.TicketEvent.TicketParked;
import io.turno.contracts.ticket.TicketEvent.TicketRecalled;
import io.turno.contracts.ticket.TicketEvent.TicketRequeued;
import io.turno.contracts.ticket.TicketEvent.TicketServing;
import io.turno.contracts.ticket.TicketEvent.TicketTransferred;
import io.turno.contracts.ticket.TicketEvent.TicketUndone;
import io.turno.contracts.ticket.TicketEvent.TicketWithdrawn;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.contracts.verification.VerificationRequested;

/** One complete event of each type, about one day in London. */
final class GoldenEvents {
    private static final UUID BRANCH = demo(101);
    private static final UUID CARDS = demo(1002);
    private static final UUID APPOINTMENT = demo(900001);
    private static final UUID CUSTOMER = demo(900002);
    private static final UUID TICKET = demo(900003);
    private static final UUID COUNTER = demo(2101);
    private static final UUID STAFF = demo(4101);
    private static final UUID ZONE = demo(5101);
    private static final Instant START = Instant.parse("2026-12-01T09:30:00Z");
    private static final Instant DUE = START.minus(Duration.ofMinutes(10));

    private GoldenEvents() {}

    static List<EventData> all() {
        return List.of(
                new AppointmentHeld(appointment(AppointmentStatus.HELD), Instant.parse("2026-11-21T10:10:00Z")),
                new AppointmentRequested(appointment(AppointmentStatus.PENDING)),
                new AppointmentBooked(appointment(AppointmentStatus.BOOKED)),
                new AppointmentRescheduled(
                        appointment(AppointmentStatus.BOOKED),
                        START.minus(Duration.ofDays(1)),
                        START.minus(Duration.ofDays(1)).plus(Duration.ofMinutes(15)),
                        "customer-request"),
                new AppointmentCancelled(appointment(AppointmentStatus.CANCELLED), "customer-request"),
                new AppointmentExpired(appointment(AppointmentStatus.EXPIRED)),
                new AppointmentFulfilled(appointment(AppointmentStatus.FULFILLED), START.plus(Duration.ofMinutes(12))),
                new AppointmentNoShow(appointment(AppointmentStatus.NO_SHOW)),
                new BranchAppointment(
                        appointment(AppointmentStatus.BOOKED),
                        "Ada Byron",
                        2,
                        DUE,
                        Map.of("plate", "LD21 ABC"),
                        true,
                        "q2qA0Zs1"),
                new TicketIssued(ticket(TicketStatus.WAITING)),
                new TicketConverted(ticket(TicketStatus.WAITING), DUE, false),
                new TicketArrived(ticket(TicketStatus.WAITING)),
                new TicketCalled(ticket(TicketStatus.CALLED), "appointment-due", List.of("A012", "C004")),
                new TicketRecalled(ticket(TicketStatus.CALLED), 1),
                new TicketServing(ticket(TicketStatus.SERVING)),
                new TicketTransferred(ticket(TicketStatus.WAITING)),
                new TicketParked(ticket(TicketStatus.PARKED)),
                new TicketDone(ticket(TicketStatus.DONE), Duration.ofMinutes(9), Duration.ofSeconds(725)),
                new TicketNoShow(ticket(TicketStatus.NO_SHOW)),
                new TicketLeft(ticket(TicketStatus.LEFT)),
                new TicketWithdrawn(ticket(TicketStatus.WITHDRAWN)),
                new TicketRequeued(ticket(TicketStatus.WAITING), TicketRequeued.Why.NO_ANSWER),
                new TicketUndone(ticket(TicketStatus.SERVING), TicketStatus.DONE),
                dayClosed(),
                new BranchHeartbeat(BRANCH, START, 7L, 12, DUE, URI.create("https://london.example.com")),
                new KeyPressed(demo(3102), COUNTER, KeyPressed.Key.TRANSFER, "2"),
                new KeyAnswered(demo(3102), demo(900005), "wrong-state", "C003", 4),
                new PrintRequested(demo(3103), TICKET, "en", slip()),
                new DeviceChanged(demo(3103), DevicePlan.Kind.PRINTER, COUNTER, true, true, "paper-out", START),
                new FeedbackGiven(TICKET, BRANCH, APPOINTMENT, 5, "Quick and kind"),
                new FeedbackInvited(
                        COUNTER, BRANCH, TICKET, URI.create("https://example.com/kiosk/feedback/1?token=t")),
                new CounterChanged(COUNTER, BRANCH, CounterChanged.State.ON_BREAK, START),
                new CustomerChanged(
                        CUSTOMER, "Ada Byron", "ada@example.com", "+442079460123", "en", List.of("email", "sms"), 1),
                new DeliveryOutcome(
                        demo(900004),
                        APPOINTMENT,
                        "confirmation",
                        "email",
                        DeliveryOutcome.Status.SENT,
                        "smtp",
                        1,
                        "250"),
                new VerificationRequested(
                        demo(900006),
                        "c2VhbGVkIGJ5IGFuIGV4YW1wbGUsIG9wZW5lZCBieSBub2JvZHk",
                        Instant.parse("2026-11-21T10:10:00Z")),
                new AuditEntry(
                        "guest",
                        "guest",
                        "appointment.booked",
                        "appointment",
                        APPOINTMENT.toString(),
                        BRANCH,
                        Map.of("channel", "PORTAL")),
                plan());
    }

    private static AppointmentFacts appointment(AppointmentStatus status) {
        return new AppointmentFacts(
                APPOINTMENT,
                "AB1234",
                BRANCH,
                List.of(CARDS),
                CUSTOMER,
                START,
                START.plus(Duration.ofMinutes(15)),
                DUE,
                1,
                status,
                Channel.PORTAL,
                Verification.NONE,
                2,
                0,
                7,
                "en",
                List.of(STAFF),
                List.of(COUNTER));
    }

    private static TicketFacts ticket(TicketStatus status) {
        return new TicketFacts(
                TICKET,
                BRANCH,
                "C003",
                CARDS,
                APPOINTMENT,
                "AB1234",
                COUNTER,
                "1",
                status,
                2,
                DUE,
                START,
                3,
                2,
                "A. B.");
    }

    private static DayClosed dayClosed() {
        return new DayClosed(
                BRANCH,
                LocalDate.of(2026, 12, 1),
                List.of(new DayClosed.ServiceDay(
                        CARDS,
                        40,
                        16,
                        36,
                        2,
                        1,
                        1,
                        Duration.ofMinutes(7),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(11),
                        Duration.ofMinutes(2))));
    }

    private static TicketSlip slip() {
        return new TicketSlip(
                "London",
                "Card services",
                "C003",
                "AB1234",
                "Take the stairs on the left",
                3,
                Duration.ofMinutes(8),
                Duration.ofMinutes(13),
                LocalDateTime.of(2026, 12, 1, 9, 20),
                "https://example.com/t/C003");
    }

    private static BranchPlan plan() {
        return new BranchPlan(
                        BRANCH,
                        demo(1),
                        7,
                        Map.of("en", "London"),
                        "1 Cornhill, London EC3V 3ND",
                        "GB",
                        ZoneId.of("Europe/London"),
                        List.of("en", "ar"),
                        4,
                        hours(),
                        List.of(new DateException(LocalDate.of(2026, 12, 25), List.of(), "Christmas Day")),
                        List.of(cards()),
                        List.of(new CounterPlan(COUNTER, "1", List.of(CARDS), hours(), 1, ZONE)),
                        List.of(new DevicePlan(
                                demo(3101), DevicePlan.Kind.COUNTER_LED, COUNTER, "tcp://192.0.2.7:4001?address=1")))
                .with(plan -> plan.holidays(
                                List.of(new Holiday(LocalDate.of(2026, 12, 28), Map.of("en", "Boxing Day"))))
                        .site(site())
                        .staff(List.of(grace()))
                        .overrides(List.of(new CapacityOverride(LocalDate.of(2026, 12, 24), CARDS, 1, 1)))
                        .queue(queue())
                        .branding(branding())
                        .texts(Map.of("en", Map.of("confirmation.subject", "See you soon: {service}, {when}"))));
    }

    private static Branding branding() {
        return new Branding(
                Map.of("en", "Meridian Bank"),
                "data:image/png;base64,iVBORw0KGgo=",
                "#0a5c36",
                "#f2b705",
                true,
                List.of("booking.example.com"));
    }

    private static QueuePolicy queue() {
        var turns = new CallStep(
                "in-turns",
                List.of(
                        new CallClass(CallClass.Kind.APPOINTMENT)
                                .with(two -> two.share(2).serviceIds(List.of(CARDS))),
                        new CallClass(CallClass.Kind.WALK_IN).withMaxPriority(2)));
        var rules = new CallRules(List.of(turns), Duration.ofMinutes(45));
        return QueuePolicy.DEFAULT.with(
                queue -> queue.profiles(List.of(new CallProfile("Cards", List.of(COUNTER), rules)))
                        .screenNames(QueuePolicy.ScreenName.INITIALS)
                        .ticker(Map.of("en", "Closed on Christmas Day")));
    }

    private static List<WeeklyWindow> hours() {
        return List.of(new WeeklyWindow(
                DayOfWeek.MONDAY,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                List.of(new OpeningWindow(LocalTime.of(12, 30), LocalTime.of(13, 0))),
                new Recurrence(LocalDate.of(2026, 1, 5), LocalDate.of(2027, 12, 31), 2, null)));
    }

    private static BranchSite site() {
        return new BranchSite(
                new GeoPoint(51.5133, -0.0886),
                Map.of("en", "Two minutes from Bank station"),
                "+442079460000",
                "london@example.com",
                "https://example.com/london",
                List.of(new Zone(ZONE, Map.of("en", "First floor"), Map.of("en", "Take the stairs on the left"))));
    }

    private static StaffPlan grace() {
        return new StaffPlan(STAFF, "Grace H.").with(member -> member.skills(List.of("sign-language"))
                .account("grace")
                .hours(hours())
                .timeOff(List.of(
                        new TimeOff(LocalDateTime.of(2026, 12, 7, 0, 0), LocalDateTime.of(2026, 12, 12, 0, 0)))));
    }

    private static ServicePlan cards() {
        var policy = AppointmentPolicy.DEFAULT.with(rules -> rules.customerLimits(CustomerLimits.NONE)
                .tiers(List.of(
                        new CancellationTier(Duration.ofHours(24), true, 0, null),
                        new CancellationTier(null, true, 50, 1)))
                .releaseBefore(Duration.ofHours(12))
                .identity(IdentityCheck.EMAIL_OTP));
        return new ServicePlan(CARDS, "C", Map.of("en", "Card services"), true, 15, 15, 0, 5, 2, policy)
                .with(service -> service.category("cards")
                        .price(new Price(new BigDecimal("12.50"), Currency.getInstance("GBP")))
                        .needs(new Needs(true, List.of("sign-language"), List.of(STAFF), true, List.of(COUNTER)))
                        .publicCapacity(1)
                        .form(form())
                        .target(new ServiceTarget(Duration.ofMinutes(15), Duration.ofMinutes(20))));
    }

    private static BookingForm form() {
        var lost = new FormField(
                "reason",
                Map.of("en", "What happened?"),
                List.of(new FormChoice("lost", Map.of("en", "My card is lost"))));
        var since = new FormField("lostOn", FormField.Type.DATE, Map.of("en", "When?"))
                .with(field -> field.hints(Map.of("en", "Roughly is fine"))
                        .when(new FormCondition("reason", "lost"))
                        .forOperators(true));
        var cards = new FormField("cards", FormField.Type.NUMBER, Map.of("en", "How many cards?"))
                .with(field -> field.least(BigDecimal.ONE).most(BigDecimal.TEN).required(true));
        return new BookingForm(List.of(lost, since, cards));
    }

    private static UUID demo(int number) {
        return UUID.fromString("01900000-0000-7000-8000-%012d".formatted(number));
    }
}
