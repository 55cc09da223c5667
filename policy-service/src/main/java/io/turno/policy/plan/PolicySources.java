package io.turno.policy.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.plan.Holiday;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.CountryDefinition;
import io.turno.policy.definition.OfferDefinition;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.definition.TemplateDefinition;
import io.turno.policy.definition.TenantDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.settings.Inheritance.Level;
import io.turno.policy.settings.Inheritance.Saying;
import io.turno.policy.settings.PolicySettings;

/**
 * What the plan of one branch is made of, beside the catalogue.
 *
 * @param template what the branch has in common with others; null for nothing
 * @param branch with the hours and services that it has by its template
 * @param holidays that the branch observes, of the years that its plan knows
 * @param staff who works there
 * @param face the organisation's, to its customers
 * @param today by the branch's own calendar
 */
public record PolicySources(
        TenantDefinition tenant,
        CountryDefinition country,
        TemplateDefinition template,
        BranchDefinition branch,
        List<Holiday> holidays,
        List<Document<StaffDefinition>> staff,
        CustomerFace face,
        LocalDate today) {

    /** Who says something of the policy of the branch as a whole, from the highest level down. */
    public List<Saying> sayings() {
        return List.of(
                new Saying(Level.TENANT, tenant.settings()),
                new Saying(Level.COUNTRY, country.settings()),
                new Saying(Level.TEMPLATE, template == null ? null : template.settings()),
                new Saying(Level.BRANCH, branch.settings()));
    }

    /** And of one service there. */
    public List<Saying> sayings(ServiceDefinition service, OfferDefinition offer) {
        var sayings = new ArrayList<>(sayings());
        sayings.add(new Saying(Level.SERVICE, service.settings()));
        sayings.add(new Saying(Level.SERVICE_AT_TEMPLATE, settingsAtTemplate(offer.serviceId())));
        sayings.add(new Saying(Level.SERVICE_AT_BRANCH, offer.settings()));
        return sayings;
    }

    private PolicySettings settingsAtTemplate(UUID serviceId) {
        return Optional.ofNullable(template)
                .flatMap(common -> common.offer(serviceId))
                .map(OfferDefinition::settings)
                .orElse(null);
    }

    /** The offer of this service; every branch has at most one. */
    public Optional<OfferDefinition> offer(UUID serviceId) {
        return branch.services().stream()
                .filter(offer -> offer.serviceId().equals(serviceId))
                .findFirst();
    }
}
