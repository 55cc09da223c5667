package io.turno.hardware.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.branch.Board;
import io.turno.hardware.branch.BranchChanged;
import io.turno.hardware.branch.BranchRepository;
import io.turno.hardware.branch.RefreshLoop;
import io.turno.support.data.Database;

/** Keeps the devices that the plan names under care, and tells each counter's display what to show. */
@Singleton
public class DeviceFleet {
    private static final Duration REST = Duration.ofSeconds(30);

    private final Database database;
    private final BranchRepository branch;
    private final Instance<DeviceDriver> drivers;
    private final Clock clock;
    private final UUID branchId;
    private final Map<UUID, Member> members = new TreeMap<>();
    private RefreshLoop loop;
    private boolean settled;

    DeviceFleet(
            Database database,
            BranchRepository branch,
            @Any Instance<DeviceDriver> drivers,
            Clock clock,
            HardwareConfig config) {
        this.database = database;
        this.branch = branch;
        this.drivers = drivers;
        this.clock = clock;
        this.branchId = config.branchId();
    }

    /**
     * A device of the plan, and who cares for it.
     *
     * @param since when it was taken into care
     */
    public record Member(DevicePlan plan, DrivenDevice device, Instant since) {}

    /** @param plan empty until the branch has one */
    private record Wanted(Optional<BranchPlan> plan, Board board) {
        /** A kiosk is a browser of branch-ems-service; nobody here hears of it. */
        List<DevicePlan> devices() {
            return plan.map(BranchPlan::devices).orElse(List.of()).stream()
                    .filter(device -> device.kind() != DevicePlan.Kind.KIOSK)
                    .toList();
        }

        Optional<CounterState> stateOf(DevicePlan device) {
            return plan.flatMap(known -> known.counter(device.counterId()))
                    .map(counter -> new CounterState(board.at(counter.id()), board.queueOf(counter)));
        }
    }

    void start(@Observes StartupEvent starting) {
        loop = RefreshLoop.start("devices", REST, this::refresh);
    }

    void onChange(@Observes BranchChanged changed) {
        loop.wake();
    }

    synchronized void stop(@Observes ShutdownEvent stopping) {
        loop.close();
        members.values().forEach(member -> member.device().close());
    }

    public synchronized List<Member> members() {
        return List.copyOf(members.values());
    }

    /** As {@link #members}; empty until the plan was read for the first time. */
    synchronized Optional<List<Member>> settled() {
        return settled ? Optional.of(members()) : Optional.empty();
    }

    private void refresh() {
        Wanted wanted = database.acrossTenants(
                handle -> new Wanted(branch.plan(handle, branchId), branch.board(handle, branchId)));
        bringInLine(wanted);
    }

    private synchronized void bringInLine(Wanted wanted) {
        settled = wanted.plan().isPresent();
        letGo(new HashSet<>(wanted.devices()));
        for (DevicePlan device : wanted.devices()) {
            Member member =
                    members.computeIfAbsent(device.id(), id -> new Member(device, drive(device), clock.instant()));
            wanted.stateOf(device).ifPresent(member.device()::show);
        }
    }

    /** Of those that the plan no longer names, or names otherwise. */
    private void letGo(Set<DevicePlan> planned) {
        members.values().removeIf(member -> {
            boolean goes = !planned.contains(member.plan());
            if (goes) {
                member.device().close();
            }
            return goes;
        });
    }

    private DrivenDevice drive(DevicePlan device) {
        try {
            return drivers.stream()
                    .filter(driver -> driver.drives(device))
                    .findFirst()
                    .map(driver -> driver.drive(device))
                    .orElseGet(() -> undrivable("no driver for this kind and endpoint"));
        } catch (IllegalArgumentException badEndpoint) {
            return undrivable(badEndpoint.getMessage());
        }
    }

    private DrivenDevice undrivable(String reason) {
        return new Undrivable(DeviceHealth.UNKNOWN.lost(reason, clock.instant()));
    }
}
