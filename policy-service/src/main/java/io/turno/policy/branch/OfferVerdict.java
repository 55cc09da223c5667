package io.turno.policy.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.turno.contracts.PureRule;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.OfferDefinition;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.support.problem.FieldError;

/**
 * What is wrong with what a branch, or a template, offers otherwise than the catalogue. An offer that was there before stays as it was: who
 * changes the opening hours must not be held up by what the catalogue has changed since. A pure rule.
 */
@PureRule
public final class OfferVerdict {
    private OfferVerdict() {}

    /**
     * @param effective the branch with its template, which may say the rest of an offer
     * @param known the branch before; null for a new one
     * @param catalogue every service that the branch itself names
     * @param staff those of the named members of staff that there are
     */
    static List<FieldError> of(
            BranchDefinition branch,
            BranchDefinition effective,
            BranchDefinition known,
            Map<UUID, ServiceDefinition> catalogue,
            Set<UUID> staff) {
        var wrong = new ArrayList<FieldError>();
        for (int place = 0; place < branch.services().size(); place++) {
            OfferDefinition offer = branch.services().get(place);
            if (!wasThere(branch, offer, known)) {
                UUID serviceId = offer.serviceId();
                wrong.addAll(of("/services/" + place, offered(effective, serviceId), catalogue.get(serviceId), staff));
            }
        }
        return wrong;
    }

    /** Those of a template, none of which was judged before. */
    public static List<FieldError> of(
            List<OfferDefinition> offers, Map<UUID, ServiceDefinition> catalogue, Set<UUID> staff) {
        var wrong = new ArrayList<FieldError>();
        for (int place = 0; place < offers.size(); place++) {
            OfferDefinition offer = offers.get(place);
            wrong.addAll(of("/services/" + place, offer, catalogue.get(offer.serviceId()), staff));
        }
        return wrong;
    }

    private static boolean wasThere(BranchDefinition branch, OfferDefinition offer, BranchDefinition known) {
        return known != null
                && known.services().contains(offer)
                && Objects.equals(known.templateId(), branch.templateId());
    }

    private static OfferDefinition offered(BranchDefinition branch, UUID serviceId) {
        return branch.services().stream()
                .filter(offer -> offer.serviceId().equals(serviceId))
                .findFirst()
                .orElseThrow();
    }

    private static List<FieldError> of(
            String pointer, OfferDefinition offer, ServiceDefinition service, Set<UUID> staff) {
        var wrong = new ArrayList<FieldError>();
        int capacity = Objects.requireNonNullElse(offer.capacity(), service.capacity());
        if (offer.publicCapacity() != null && offer.publicCapacity() > capacity) {
            wrong.add(new FieldError(pointer + "/publicCapacity", "is at most the capacity, " + capacity));
        }
        List<UUID> named = Objects.requireNonNullElse(offer.staffIds(), List.of());
        for (int place = 0; place < named.size(); place++) {
            if (!staff.contains(named.get(place))) {
                wrong.add(new FieldError(pointer + "/staffIds/" + place, "is no member of staff"));
            }
        }
        return wrong;
    }
}
