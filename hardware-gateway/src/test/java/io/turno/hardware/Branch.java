package io.turno.hardware;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

import io.turno.contracts.counter.CounterChanged;
import io.turno.contracts.device.DeviceEvent;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventData;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.DevicePlan;
import io.turno.contracts.ticket.FeedbackInvited;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.testkit.access.Tokens;
import io.turno.testkit.events.EventLog;
import io.turno.testkit.events.EventPublisher;
import org.eclipse.microprofile.config.ConfigProvider;

/** What branch-ems says on the branch's broker. */
public final class Branch {
    public static final UUID MERIDIAN = UUID.fromString("01900000-0000-7000-8000-000000000001");
    public static final UUID LONDON = UUID.fromString("01900000-0000-7000-8000-000000000101");
    public static final UUID COUNTER_1 = UUID.fromString("01900000-0000-7000-8000-000000002101");
    public static final UUID COUNTER_2 = UUID.fromString("01900000-0000-7000-8000-000000002102");
    private static final AtomicLong PLAN_VERSION = new AtomicLong();

    private Branch() {}

    /** London's newest plan, with these devices. */
    public static void plans(DevicePlan... devices) {
        send(Topic.BRANCH_PLAN, "plan", plan(PLAN_VERSION.incrementAndGet(), devices));
    }

    /** London's newest plan, with this change. */
    public static void plans(UnaryOperator<BranchPlan> change) {
        send(Topic.BRANCH_PLAN, "plan", change.apply(plan(PLAN_VERSION.incrementAndGet())));
    }

    /** London's plan of this version. */
    public static BranchPlan plan(long version, DevicePlan... devices) {
        return new BranchPlan(
                LONDON,
                MERIDIAN,
                version,
                Map.of("en", "London"),
                "1 Example Street",
                "GB",
                ZoneId.of("Europe/London"),
                List.of("en", "es", "ar"),
                10,
                List.of(),
                List.of(),
                List.of(),
                List.of(new CounterPlan(COUNTER_1, "1", List.of()), new CounterPlan(COUNTER_2, "2", List.of())),
                List.of(devices));
    }

    /** Something happened to this ticket. */
    public static void tells(TicketEvent news) {
        TicketFacts ticket = news.ticket();
        send(Topic.BRANCH_TICKETS, ticket.id().toString(), news);
    }

    /** What became of a key, or a slip to print. */
    public static void commands(DeviceEvent command) {
        send(Topic.BRANCH_COMMANDS, command.deviceId().toString(), command);
    }

    /** Somebody works at this counter, or not. */
    public static void tells(UUID counter, CounterChanged.State state) {
        var news = new CounterChanged(counter, LONDON, state, Instant.parse("2026-12-01T09:00:00Z"));
        send(Topic.BRANCH_COUNTERS, counter.toString(), news);
    }

    /** The visit of this ticket is over at this counter, now. */
    public static void asks(UUID counter, UUID ticket, URI link, Instant now) {
        var invited = new FeedbackInvited(counter, LONDON, ticket, link);
        BranchEms.VOICE.publish(
                Topic.BRANCH_COMMANDS, counter, Event.of("/turno/branch", now, MERIDIAN, counter, invited));
    }

    /** The branch's broker, as it keeps what was said. */
    public static EventLog hears(Topic topic) {
        return EventLog.of(ConfigProvider.getConfig().getValue("turno.platform.kafka.branch", String.class), topic);
    }

    /** Something that is no event of ours. */
    public static void mumbles() {
        BranchEms.VOICE.publishRaw(Topic.BRANCH_TICKETS, "?", "not an event".getBytes(StandardCharsets.UTF_8));
    }

    public static String tokenOf(String role, String branches) {
        return Tokens.staff(role).tenant(MERIDIAN).branches(branches).token();
    }

    private static void send(Topic topic, String key, EventData data) {
        BranchEms.VOICE.publish(topic, key, MERIDIAN, key, data);
    }

    /** Speaks only once the branch's broker is there. */
    private static final class BranchEms {
        static final EventPublisher VOICE =
                new EventPublisher(ConfigProvider.getConfig().getValue("turno.platform.kafka.branch", String.class));
    }
}
