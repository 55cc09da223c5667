package io.turno.policy.gate;

import java.util.Locale;
import java.util.UUID;

import io.turno.contracts.PureRule;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventData;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.BranchHeartbeat;
import io.turno.contracts.ticket.DayClosed;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.contracts.ticket.TicketEvent;

/** Whether something that came on a branch's own topic is for that branch to say, and who hears it then. */
@PureRule
final class Admission {
    /** As branch-ems-service signs what it says. */
    static final String SOURCE = "/turno/branch";

    private Admission() {}

    /** Why something is refused. */
    enum Fault {
        UNKNOWN_BRANCH,
        NOT_BY_BRANCH_SERVICE,
        OTHER_TENANT,
        OTHER_BRANCH,
        OTHER_SUBJECT,
        NOT_FOR_BRANCHES_TO_SAY,
        NUL_CHARACTER;

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Let through, or not. */
    sealed interface Verdict {}

    /** @param key of the record; the branch does not choose it, because it decides on the order */
    record Passed(Topic topic, UUID key) implements Verdict {}

    record Refused(Fault fault) implements Verdict {}

    /** @param branchId the one branch of the event and of its subject */
    private record Claim(UUID branchId, Object subject, Passed way) {}

    /**
     * @param branchId whose topic it came on: only that branch can write there
     * @param owner the tenant whose branch that is; null where no such branch is known
     */
    static Verdict of(UUID branchId, UUID owner, Event<?> event) {
        if (owner == null) {
            return new Refused(Fault.UNKNOWN_BRANCH);
        }
        if (!event.source().equals(SOURCE)) {
            return new Refused(Fault.NOT_BY_BRANCH_SERVICE);
        }
        if (!event.tenantId().equals(owner)) {
            return new Refused(Fault.OTHER_TENANT);
        }
        Claim claim = claim(event.data(), owner);
        return claim == null ? new Refused(Fault.NOT_FOR_BRANCHES_TO_SAY) : judge(branchId, event.subject(), claim);
    }

    private static Verdict judge(UUID branchId, String subject, Claim claim) {
        if (!branchId.equals(claim.branchId())) {
            return new Refused(Fault.OTHER_BRANCH);
        }
        return subject.equals(claim.subject().toString()) ? claim.way() : new Refused(Fault.OTHER_SUBJECT);
    }

    private static Claim claim(EventData data, UUID tenantId) {
        return switch (data) {
            case TicketEvent news ->
                visit(news.ticket().branchId(), news.ticket().id());
            case FeedbackGiven news -> visit(news.branchId(), news.ticketId());
            case DayClosed news -> visit(news.branchId(), news.branchId());
            case BranchHeartbeat news ->
                new Claim(news.branchId(), news.branchId(), new Passed(Topic.BRANCHES, news.branchId()));
            case AuditEntry entry -> new Claim(entry.branchId(), entry.entityId(), new Passed(Topic.AUDIT, tenantId));
            default -> null;
        };
    }

    private static Claim visit(UUID branchId, UUID subject) {
        return new Claim(branchId, subject, new Passed(Topic.TICKETS, branchId));
    }

    /** JSON may hold a character that no text in PostgreSQL can: every reader would stumble over it for seconds. */
    static boolean hasNul(byte[] json) {
        boolean escaped = false;
        for (int at = 0; at < json.length; at++) {
            if (escaped && json[at] == 'u' && isZero(json, at + 1)) {
                return true;
            }
            escaped = !escaped && json[at] == '\\';
        }
        return false;
    }

    private static boolean isZero(byte[] json, int from) {
        for (int at = from; at < from + 4; at++) {
            if (at >= json.length || json[at] != '0') {
                return false;
            }
        }
        return true;
    }
}
