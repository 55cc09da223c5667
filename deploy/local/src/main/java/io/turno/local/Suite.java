package io.turno.local;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.turno.local.access.CentreUsers;
import io.turno.local.access.Secrets;
import io.turno.local.part.Layout;
import io.turno.local.part.Programs;
import io.turno.local.port.Ports;
import io.turno.local.process.Launch;
import io.turno.local.process.Readiness;
import io.turno.local.process.RunRecord;
import io.turno.local.process.RunningPart;
import io.turno.local.process.StopParts;
import io.turno.local.progress.Progress;
import io.turno.local.wan.BranchLine;

/**
 * The whole of Turno, running on this machine as it would elsewhere: each service a process of its own. Parts are named
 * {@code postgres}, {@code kafka}, {@code kafka-branch-0}, {@code redis}, {@code wan}, {@code keycloak}, {@code sandbox},
 * {@code policy}, {@code booking}, {@code notification}, {@code webhook}, {@code branch-0}, {@code hardware-0} and so on.
 */
public final class Suite implements AutoCloseable {
    private static final int SECONDS_TO_DIE = 10;

    private final Layout layout;
    private final Programs programs;
    private final RunRecord record;
    private final StartSuite starting;
    private final CentreUsers users;

    private Suite(SuiteOptions options) {
        Ports ports = options.usualPorts() ? Ports.usual() : Ports.anyFree();
        layout = new Layout(options.repository(), options.state(), options.branches(), ports);
        users = new CentreUsers(Secrets.in(layout.state()));
        programs = new Programs(layout, users);
        record = RunRecord.in(layout.state());
        starting = new StartSuite(layout, programs, users, record);
    }

    /** Not yet started. */
    public static Suite of(SuiteOptions options) {
        return new Suite(options);
    }

    /**
     * Builds what is stale, starts everything, and loads the demo organisation. If a part fails, none is left running.
     *
     * @throws io.turno.local.process.Crashed with the last words of the part that failed
     */
    public Suite start(Progress progress) {
        try {
            starting.run(progress);
            return this;
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Where this part answers HTTP. */
    public URI address(String part) {
        return URI.create(running(part).address());
    }

    /** For a client of the centre's Kafka, who may do what the centre's services may. */
    public Map<String, Object> centralKafka() {
        var settings = new HashMap<>(users.centre().clientSettings());
        settings.put("bootstrap.servers", layout.bootstrapServers(Layout.KAFKA));
        return settings;
    }

    /** The line between this branch and the centre. */
    public BranchLine link(int branch) {
        return new BranchLine(address(Layout.WAN), branch);
    }

    /** Ends it on the spot, as a power cut would (kill -9). Returns when it is gone. */
    public void kill(String part) {
        running(part).process().ifPresent(Suite::killNow);
    }

    private static void killNow(ProcessHandle process) {
        process.destroyForcibly();
        try {
            process.onExit().get(SECONDS_TO_DIE, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (ExecutionException | TimeoutException undead) {
            throw new IllegalStateException("Can't be killed: " + process.pid(), undead);
        }
    }

    /** Starts a service again, at the same address. Returns when it is ready. */
    public void restart(String service) {
        kill(service);
        launch(programs.service(service));
    }

    /** Starts a service again with an empty database, as after the loss of its disk. Returns when it is ready. */
    public void restartWithoutData(String service) {
        kill(service);
        starting.forget(service);
        launch(programs.service(service));
    }

    /** Crashes PostgreSQL, under everybody who uses it, and starts it again on the same data. Returns when it is back. */
    public void crashPostgres() {
        starting.crashPostgres();
    }

    /** Starts one more of this service beside the first. Returns its address when it is ready. */
    public URI startAnother(String service) {
        String name = service + "-another";
        launch(programs.another(service, name));
        return address(name);
    }

    private void launch(Launch launch) {
        RunningPart part = launch.start();
        record.remember(part);
        URI ready = URI.create(part.address() + StartSuite.READY);
        Readiness.await(part, () -> Readiness.isOk(ready));
    }

    private RunningPart running(String name) {
        Optional<RunningPart> part = record.part(name);
        return part.orElseThrow(() -> new IllegalArgumentException("Nothing of that name runs: " + name));
    }

    /** Parts that could not have their usual port, and where they are instead. */
    public Map<String, Integer> movedPorts() {
        return layout.ports().moved();
    }

    /** Stops everything, in order. Data stays. */
    @Override
    public void close() {
        starting.stop();
        StopParts.all(record);
        starting.release();
    }
}
