package io.turno.hardware.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.contracts.device.DeviceEvent.DeviceChanged;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.branch.BranchRepository;
import io.turno.hardware.branch.RefreshLoop;
import io.turno.support.data.Database;
import io.turno.support.outbox.Outbox;
import org.jdbi.v3.core.Handle;

/** Tells the branch of every device that went, came back, fell silent or needs something: once each, also across restarts. */
@Singleton
class DeviceWatch {
    private final DeviceFleet fleet;
    private final Database database;
    private final BranchRepository branch;
    private final DeviceStates states;
    private final Outbox outbox;
    private final Clock clock;
    private final HardwareConfig config;
    private RefreshLoop loop;

    DeviceWatch(
            DeviceFleet fleet,
            Database database,
            BranchRepository branch,
            DeviceStates states,
            Outbox outbox,
            Clock clock,
            HardwareConfig config) {
        this.fleet = fleet;
        this.database = database;
        this.branch = branch;
        this.states = states;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes StartupEvent starting) {
        loop = RefreshLoop.start("device-states", config.health().checkInterval(), this::look);
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.close();
    }

    /** A gateway that has just started knows no device yet: nobody is told that all are gone. */
    private void look() {
        Optional<List<DeviceFleet.Member>> members = fleet.settled();
        if (members.isPresent()) {
            database.acrossTenants(handle -> {
                branch.tenant(handle, config.branchId()).ifPresent(tenant -> tell(handle, tenant, members.get()));
                return null;
            });
        }
    }

    private void tell(Handle handle, UUID tenantId, List<DeviceFleet.Member> members) {
        Instant now = clock.instant();
        Duration silentAfter = config.health().silentAfter();
        for (DeviceFleet.Member member : members) {
            DeviceState state = DeviceState.of(member.device().health(), member.since(), now, silentAfter);
            if (states.keep(handle, tenantId, member.plan().id(), state, now)) {
                DeviceChanged changed = changed(member.plan(), state, now);
                outbox.append(handle, Topic.BRANCH_DEVICES, changed.deviceId(), tenantId, changed.deviceId(), changed);
            }
        }
        Set<UUID> planned = members.stream().map(member -> member.plan().id()).collect(Collectors.toSet());
        states.forgetAllBut(handle, planned)
                .forEach(gone -> outbox.appendTombstone(handle, Topic.BRANCH_DEVICES, gone, tenantId));
    }

    private static DeviceChanged changed(DevicePlan plan, DeviceState state, Instant now) {
        return new DeviceChanged(
                plan.id(), plan.kind(), plan.counterId(), state.connected(), state.silent(), state.problem(), now);
    }
}
