package io.turno.branch.live;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.branch.BranchConfig;
import io.turno.branch.counter.CounterKept;
import io.turno.branch.counter.CounterView;
import io.turno.branch.counter.Counters;
import io.turno.branch.counter.Counters.Session;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.plan.Hours;
import io.turno.branch.ticket.TicketKept;
import io.turno.branch.ticket.TicketRepository;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.data.Database;
import org.jboss.logging.Logger;

/**
 * Follows the queue on one thread: told of every commit, it works out once what is different, however many pages
 * listen; who is where in the line, only where somebody asks. Once a keep-alive it looks by itself, so that hours and a new plan show too.
 */
@Singleton
public class LiveQueue {
    private static final Logger LOG = Logger.getLogger(LiveQueue.class);

    private final Board board = new Board();
    private final Refresh refresh = new Refresh(this::look);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-queue").factory());
    private final Database database;
    private final TicketRepository tickets;
    private final Counters counters;
    private final CurrentPlan plan;
    private final LineUp lineUp;
    private final StaffFeed staffFeed;
    private final KioskFeed kioskFeed;
    private final Event<QueueChanged> changed;
    private final Event<QueueAlive> alive;
    private final BranchConfig config;
    private final Clock clock;
    private final AtomicBoolean countersChanged = new AtomicBoolean(true);
    private volatile List<Session> sessions = List.of();

    LiveQueue(
            Database database,
            TicketRepository tickets,
            Counters counters,
            CurrentPlan plan,
            LineUp lineUp,
            StaffFeed staffFeed,
            KioskFeed kioskFeed,
            Event<QueueChanged> changed,
            Event<QueueAlive> alive,
            BranchConfig config,
            Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.counters = counters;
        this.plan = plan;
        this.lineUp = lineUp;
        this.staffFeed = staffFeed;
        this.kioskFeed = kioskFeed;
        this.changed = changed;
        this.alive = alive;
        this.config = config;
        this.clock = clock;
    }

    /** As it was after the latest change. */
    public Line line() {
        return lineUp.latest();
    }

    /** As it was a moment ago where it takes long to work out; for who asks only once. */
    public Line recentLine() {
        return lineUp.recent();
    }

    void start(@Observes StartupEvent starting) {
        long keepAlive = config.live().keepAlive().toMillis();
        timer.scheduleWithFixedDelay(this::keepAlive, 0, keepAlive, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    void onTicket(@Observes TicketKept kept) {
        board.keep(kept.ticket());
        refresh.ask();
    }

    void onCounter(@Observes CounterKept kept) {
        countersChanged.set(true);
        refresh.ask();
    }

    private void keepAlive() {
        staffFeed.feed().keepAlive();
        kioskFeed.feed().keepAlive();
        alive.fire(new QueueAlive());
        countersChanged.set(true);
        refresh.ask();
    }

    private void look() {
        try {
            plan.find().ifPresent(this::look);
        } catch (RuntimeException databaseAway) {
            LOG.warnf("Live pages wait: cause=%s", databaseAway);
        }
    }

    private void look(BranchPlan branch) {
        readWhatIsMissing(branch);
        staffFeed.show(board.news(), CounterView.all(branch, sessions));
        kioskFeed.show(KioskView.of(branch, board.waiting(), new Hours(branch).areOpenAt(clock.instant())));
        int working = (int) sessions.stream().filter(one -> !one.isOnBreak()).count();
        lineUp.follow(board::all, working);
        changed.fire(new QueueChanged());
    }

    /** Tickets come with their commits; counters are read where one has changed. */
    private void readWhatIsMissing(BranchPlan branch) {
        boolean readCounters = countersChanged.getAndSet(false);
        if (board.isFilled() && !readCounters) {
            return;
        }
        try {
            database.inTenant(branch.tenantId(), handle -> {
                if (!board.isFilled()) {
                    board.fill(tickets.open(handle, branch.tenantId()));
                }
                sessions = counters.sessions(handle, branch.tenantId());
                return sessions;
            });
        } catch (RuntimeException databaseAway) {
            countersChanged.set(true);
            throw databaseAway;
        }
    }
}
