package io.turno.policy.definition;

import java.time.LocalDateTime;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.plan.TimeOff;

/**
 * When a member of staff does not work, all the same.
 *
 * @param from inclusive, by the clock of the branch
 * @param to exclusive
 * @param reason for whoever manages the person; leaves this service with nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimeOffDefinition(
        UUID id,
        LocalDateTime from,
        LocalDateTime to,
        @Size(max = 200) String reason) {
    public TimeOffDefinition {
        if (id == null) {
            throw new IllegalArgumentException("id is missing");
        }
        new TimeOff(from, to);
    }

    /** As everybody may know it. */
    public TimeOff times() {
        return new TimeOff(from, to);
    }

    /** Without what only managers read. */
    public TimeOffDefinition withoutReason() {
        return new TimeOffDefinition(id, from, to, null);
    }
}
