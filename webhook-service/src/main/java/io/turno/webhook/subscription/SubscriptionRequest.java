package io.turno.webhook.subscription;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody wants to hear of, where.
 *
 * @param events types, or families
 * @param branches absent or empty: all, which only headquarters may ask for
 * @param ordered whether events of one appointment go out one after the other
 */
@Schema(example = """
        {"url": "https://crm.example.com/turno", "events": ["turno.appointment.*", "turno.ticket.called.v1"],
         "ordered": true}""")
public record SubscriptionRequest(
        @NotNull @Size(max = 500) @Pattern(regexp = "https?://.+", message = "is not an address")
        String url,

        @NotEmpty @Size(max = 50) List<@NotBlank String> events,
        @Size(max = 500) List<@NotNull UUID> branches,
        Boolean ordered) {
    List<UUID> branchesOrAll() {
        return branches == null ? List.of() : branches;
    }

    boolean isOrdered() {
        return Boolean.TRUE.equals(ordered);
    }

    Subscription applied(Subscription known) {
        return new Subscription(
                known.tenantId(),
                known.id(),
                known.owner(),
                url,
                events,
                branchesOrAll(),
                isOrdered(),
                known.status(),
                known.statusReason(),
                known.secret(),
                known.failingSince(),
                known.version(),
                known.createdAt());
    }
}
