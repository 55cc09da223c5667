package io.turno.policy.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.CountryDefinition;
import io.turno.policy.definition.OfferDefinition;
import io.turno.policy.definition.PostingDefinition;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.definition.TenantDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.settings.PolicySettings;

/** What administrators wrote, as plain as it can be. */
final class Definitions {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final UUID BRANCH = UUID.randomUUID();
    static final UUID SERVICE = UUID.randomUUID();
    private static final Map<String, String> NAMES = Map.of("en", "Name");

    private Definitions() {}

    /** Takes ten visits of 30 minutes at a time. */
    static ServiceDefinition service() {
        return new ServiceDefinition(
                "C", NAMES, true, 15, 30, 5, 5, 10, null, null, null, null, null, null, null, null);
    }

    /** As in the catalogue. */
    static OfferDefinition offer() {
        return new OfferDefinition(SERVICE, null, null, null, null, null, null, null, null, null, null);
    }

    static BranchDefinition branch(OfferDefinition... offers) {
        return new BranchDefinition(
                NAMES,
                "1 Cornhill",
                "GB",
                ZoneId.of("Europe/London"),
                List.of("en"),
                4,
                null,
                null,
                List.of(offers),
                null,
                null,
                PolicySettings.NONE,
                null,
                null,
                null,
                null,
                null);
    }

    /** Works at the branch whenever it is open. */
    static StaffDefinition person() {
        var posting = new PostingDefinition(BRANCH, null, null);
        return new StaffDefinition(
                "Amelia", null, null, null, null, null, null, null, null, null, List.of(posting), null, null);
    }

    static Document<StaffDefinition> member(UUID id, StaffDefinition person) {
        return new Document<>(id.toString(), 1, person);
    }

    static PolicySources sources(BranchDefinition branch, List<Document<StaffDefinition>> staff) {
        return new PolicySources(
                new TenantDefinition(NAMES, null),
                new CountryDefinition(NAMES, null),
                null,
                branch,
                List.of(),
                staff,
                CustomerFace.NONE,
                TODAY);
    }
}
