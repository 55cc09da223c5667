package io.turno.hardware.signage;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.branch.BranchChanged;
import io.turno.hardware.branch.BranchRepository;
import io.turno.hardware.branch.RefreshLoop;
import io.turno.support.data.Database;

/** Tells every screen each new scene, in order. */
@Singleton
class ScreenFeed {
    private final Database database;
    private final BranchRepository branch;
    private final HardwareConfig config;
    private final Clock clock;
    private final Set<Screen> screens = new CopyOnWriteArraySet<>();
    private Optional<Scene> newest = Optional.empty();
    private RefreshLoop loop;

    ScreenFeed(Database database, BranchRepository branch, HardwareConfig config, Clock clock) {
        this.database = database;
        this.branch = branch;
        this.config = config;
        this.clock = clock;
    }

    /** Whoever listens. Neither method waits. */
    interface Screen {
        void show(Scene scene);

        /** Nothing new, but still here. */
        void keepAlive();
    }

    void start(@Observes StartupEvent starting) {
        loop = RefreshLoop.start("screens", config.signage().keepAlive(), this::refresh);
    }

    void onChange(@Observes BranchChanged changed) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.close();
    }

    /** The scene of this moment. */
    Scene read() {
        UUID branchId = config.branchId();
        return database.acrossTenants(
                handle -> new Scene(branch.plan(handle, branchId), branch.board(handle, branchId), clock.instant()));
    }

    /** From now on this screen hears of every change, and first of the scene as it is. */
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

    private synchronized void publish(Scene scene) {
        boolean same =
                newest.filter(known -> known.version() == scene.version()).isPresent();
        newest = Optional.of(scene);
        if (same) {
            screens.forEach(Screen::keepAlive);
        } else {
            screens.forEach(screen -> screen.show(scene));
        }
    }
}
