package io.turno.booking.live;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.booking.availability.AvailabilityChanged;
import io.turno.booking.availability.AvailabilityConfig;
import io.turno.booking.availability.AvailabilityResource.DayView;
import io.turno.booking.availability.FindFreeStarts;
import io.turno.booking.availability.FindFreeStarts.Question;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import org.jboss.logging.Logger;

/**
 * All boards that somebody watches. A board is looked at anew when a change is told, when its plan changes, now and then to
 * follow the time, and every second while this instance can't hear the others: once per board, however many watch it.
 */
@Singleton
class Boards {
    private static final Logger LOG = Logger.getLogger(Boards.class);

    private final Map<Watch, Watched> boards = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-boards").factory());
    private final FindFreeStarts freeStarts;
    private final Plans plans;
    private final ObjectMapper mapper;
    private final AvailabilityConfig config;

    Boards(FindFreeStarts freeStarts, Plans plans, ObjectMapper mapper, AvailabilityConfig config) {
        this.freeStarts = freeStarts;
        this.plans = plans;
        this.mapper = mapper;
        this.config = config;
    }

    private record Watched(Board board, Refresh refresh) {}

    void start(@Observes StartupEvent starting) {
        long keepAlive = config.keepAlive().toMillis();
        long unheard = config.copiesLiveUnheard().toMillis();
        timer.scheduleWithFixedDelay(this::keepAlive, keepAlive, keepAlive, TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(this::lookAround, unheard, unheard, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    void join(Watch watch, Viewer viewer, String lastEventId) {
        boards.compute(watch, (_, known) -> {
                    Watched watched = known == null ? watched(watch) : known;
                    watched.board.join(viewer, lastEventId);
                    return watched;
                })
                .refresh
                .ask();
    }

    void leave(Watch watch, Viewer viewer) {
        boards.computeIfPresent(watch, (_, watched) -> {
            watched.board.leave(viewer);
            return watched.board.isDeserted() ? null : watched;
        });
    }

    void onChange(@Observes AvailabilityChanged change) {
        boards.forEach((watch, watched) -> {
            if (watch.isTouchedBy(change)) {
                watched.refresh.ask();
            }
        });
    }

    private void keepAlive() {
        boards.values().forEach(watched -> {
            watched.board.keepAlive();
            watched.refresh.ask();
        });
    }

    private void lookAround() {
        boolean told = freeStarts.isToldOfChanges();
        boards.forEach((watch, watched) -> {
            if (!told || watched.board.isOlderThan(plans.of(watch.branchId()).version())) {
                watched.refresh.ask();
            }
        });
    }

    private Watched watched(Watch watch) {
        var board = new Board(this::json);
        return new Watched(board, new Refresh(() -> look(watch, board)));
    }

    private void look(Watch watch, Board board) {
        try {
            board.show(stateOf(watch));
        } catch (RuntimeException databaseAway) {
            LOG.warnf("Board waits: branch=%s, cause=%s", watch.branchId(), databaseAway);
        }
    }

    private LiveState stateOf(Watch watch) {
        BranchPlan plan = plans.of(watch.branchId());
        var question = new Question(plan, watch.wanted());
        List<DayView> days = freeStarts
                .days(question, watch.from(), watch.to())
                .map(DayView::of)
                .toList();
        return LiveState.of(plan.version(), days);
    }

    private String json(List<DayView> days) {
        try {
            return mapper.writeValueAsString(new LiveDaysView(days));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The body of an event. */
    record LiveDaysView(List<DayView> days) {}
}
