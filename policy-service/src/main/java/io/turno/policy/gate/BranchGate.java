package io.turno.policy.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.StoredEvent;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.BranchHeartbeat;
import io.turno.policy.gate.Admission.Fault;
import io.turno.policy.gate.Admission.Passed;
import io.turno.policy.gate.Admission.Refused;
import io.turno.policy.gate.Admission.Verdict;
import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import io.turno.support.inbox.BatchConsumer;
import io.turno.support.inbox.Received;
import io.turno.support.outbox.Outbox;
import io.turno.support.outbox.OutboxRow;
import org.jdbi.v3.core.Handle;

/**
 * Reads {@code turno.from.<branch id>} of every branch and passes on, word for word and in order, what {@link Admission} lets
 * through. What it refuses goes to the dead letters, and to the audit log of the branch's tenant.
 */
@Singleton
class BranchGate implements BatchConsumer {
    private static final String PREFIX = "turno.from.";
    private static final Pattern FROM_BRANCHES =
            Pattern.compile(Pattern.quote(PREFIX) + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Actor GATE = Actor.system("gate");

    private final BranchOwners owners;
    private final Outbox outbox;
    private final Audit audit;

    BranchGate(BranchOwners owners, Outbox outbox, Audit audit) {
        this.owners = owners;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** What is noted once of a batch, however often it was tried: a branch must not be able to flood the audit log. */
    private record Offence(UUID branchId, Fault fault) {}

    @Override
    public String name() {
        return "policy-gate";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of();
    }

    @Override
    public Optional<Pattern> topicsLike() {
        return Optional.of(FROM_BRANCHES);
    }

    /** Of heartbeats the newest counts. */
    @Override
    public boolean remembers(Event<?> event) {
        return !(event.data() instanceof BranchHeartbeat);
    }

    @Override
    public Map<Received, String> on(List<Received> news, Handle handle) {
        Map<UUID, UUID> tenants =
                owners.of(handle, news.stream().map(BranchGate::branchOf).collect(Collectors.toSet()));
        var passed = new ArrayList<OutboxRow>();
        var refused = new LinkedHashMap<Received, Fault>();
        for (Received one : news) {
            switch (judge(one, tenants.get(branchOf(one)))) {
                case Passed way -> passed.add(outbox.row(way.topic(), way.key(), stored(one)));
                case Refused no -> refused.put(one, no.fault());
            }
        }
        passed.addAll(notes(refused, tenants));
        outbox.appendAll(handle, passed);
        return refused.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .slug()));
    }

    private static Verdict judge(Received one, UUID owner) {
        return Admission.hasNul(one.json())
                ? new Refused(Fault.NUL_CHARACTER)
                : Admission.of(branchOf(one), owner, one.event());
    }

    private List<OutboxRow> notes(Map<Received, Fault> refused, Map<UUID, UUID> tenants) {
        Map<Offence, List<Received>> offences = refused.keySet().stream()
                .collect(Collectors.groupingBy(one -> new Offence(branchOf(one), refused.get(one))));
        return offences.entrySet().stream()
                .filter(offence -> tenants.containsKey(offence.getKey().branchId()))
                .map(offence -> note(offence.getKey(), offence.getValue(), tenants))
                .toList();
    }

    private OutboxRow note(Offence offence, List<Received> received, Map<UUID, UUID> tenants) {
        UUID branchId = offence.branchId();
        Event<?> first = received.getFirst().event();
        var details = Map.of(
                "why", offence.fault().slug(),
                "count", Integer.toString(received.size()),
                "firstEvent", first.id().toString(),
                "type", first.type());
        return audit.row(tenants.get(branchId), GATE, "branch.refused", branchId, branchId, details);
    }

    private static StoredEvent stored(Received one) {
        Event<?> event = one.event();
        return new StoredEvent(
                event.id(), event.type(), event.source(), event.time(), event.tenantId(), event.subject(), one.json());
    }

    private static UUID branchOf(Received one) {
        return UUID.fromString(one.topic().name().substring(PREFIX.length()));
    }
}
