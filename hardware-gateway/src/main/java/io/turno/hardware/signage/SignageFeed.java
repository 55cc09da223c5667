package io.turno.hardware.signage;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.branch.Board;
import io.turno.hardware.branch.BranchChanged;
import io.turno.hardware.branch.BranchRepository;
import io.turno.hardware.branch.RefreshLoop;
import io.turno.support.data.Database;

/** Tells every screen each new state of the board, in order. */
@Singleton
class SignageFeed {
    private final Database database;
    private final BranchRepository branch;
    private final HardwareConfig config;
    private final Set<Screen> screens = new CopyOnWriteArraySet<>();
    private Optional<Update> newest = Optional.empty();
    private RefreshLoop loop;

    SignageFeed(Database database, BranchRepository branch, HardwareConfig config) {
        this.database = database;
        this.branch = branch;
        this.config = config;
    }

    /** @param version rises from update to update, also across restarts */
    record Update(long version, SignageView view) {}

    /** Whoever listens. Neither method waits. */
    interface Screen {
        void show(Update update);

        /** Nothing new, but still here. */
        void keepAlive();
    }

    void start(@Observes StartupEvent starting) {
        loop = RefreshLoop.start("signage", config.signage().keepAlive(), this::refresh);
    }

    void onChange(@Observes BranchChanged changed) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.close();
    }

    /** The state of this moment. */
    Update read() {
        UUID branchId = config.branchId();
        Board board = database.acrossTenants(handle -> branch.board(handle, branchId));
        return new Update(
                board.version(), SignageView.of(board, config.signage().comingUp()));
    }

    /** From now on this screen hears of every change, and first of the state as it is. */
    synchronized void join(Screen screen) {
        screens.add(screen);
        newest.ifPresent(screen::show);
    }

    void leave(Screen screen) {
        screens.remove(screen);
    }

    private void refresh() {
        publish(read());
    }

    private synchronized void publish(Update update) {
        boolean same =
                newest.filter(known -> known.version() == update.version()).isPresent();
        newest = Optional.of(update);
        if (same) {
            screens.forEach(Screen::keepAlive);
        } else {
            screens.forEach(screen -> screen.show(update));
        }
    }
}
