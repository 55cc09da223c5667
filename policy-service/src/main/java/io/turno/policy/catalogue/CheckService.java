package io.turno.policy.catalogue;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.plan.FindStaff;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Refuses a service that does not hold together, and to forget one that somebody still offers or does. */
@Singleton
class CheckService {
    private static final String IN_USE = """
            select exists (select 1 from branch where tenant_id = :tenantId and body -> 'services' @> offer)
                or exists (select 1 from template where tenant_id = :tenantId and body -> 'services' @> offer)
                or exists (select 1 from staff where tenant_id = :tenantId
                           and (body -> 'serviceIds' @> to_jsonb(cast(:id as text))
                                or body -> 'branches' @> jsonb_build_array(
                                    jsonb_build_object('serviceIds', jsonb_build_array(cast(:id as text))))))
            from jsonb_build_array(jsonb_build_object('serviceId', cast(:id as text))) offer
            """;

    private final FindStaff staff;

    CheckService(FindStaff staff) {
        this.staff = staff;
    }

    /** @throws Refused naming every wrong field */
    void mustHold(Handle handle, UUID tenantId, ServiceDefinition service) {
        var named = staff.known(handle, tenantId, service.needs().staffIds());
        List<FieldError> wrong = ServiceVerdict.of(service, named);
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong.toArray(FieldError[]::new));
        }
    }

    /** @throws Refused {@link PolicyRefusal#IN_USE} */
    void mustBeUnused(Handle handle, UUID tenantId, UUID id) {
        boolean isUsed = handle.createQuery(IN_USE)
                .bind("tenantId", tenantId)
                .bind("id", id.toString())
                .mapTo(Boolean.class)
                .one();
        if (isUsed) {
            throw new Refused(PolicyRefusal.IN_USE);
        }
    }
}
