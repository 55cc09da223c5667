package io.turno.policy.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.turno.contracts.event.EventJson;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.policy.document.Kind;
import io.turno.policy.settings.PolicySettings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What branches of one kind have in common. A branch that names it has all of this, but for what it says itself.
 *
 * @param names per BCP 47 tag
 * @param hours of branches that have none of their own
 * @param services that all of them offer
 */
@Schema(example = """
        {"names": {"en": "High street branch"}, "settings": {"minNotice": "PT2H"},
         "hours": [{"day": "MONDAY", "from": "09:00", "to": "17:00"}],
         "services": [{"serviceId": "01900000-0000-7000-8000-000000001002", "capacity": 2}]}""")
public record TemplateDefinition(
        @NotEmpty Map<@NotBlank String, @NotBlank String> names,
        @Valid PolicySettings settings,
        @Size(max = 70) List<@NotNull WeeklyWindow> hours,
        @Size(max = 500) List<@NotNull @Valid OfferDefinition> services) {
    public static final Kind<TemplateDefinition> KIND = new Kind<>("template", TemplateDefinition.class);

    private static final ObjectMapper JSON = EventJson.mapper();
    private static final String SETTINGS = "settings";

    public TemplateDefinition {
        hours = Objects.requireNonNullElse(hours, List.of());
        services = Objects.requireNonNullElse(services, List.of());
    }

    /** Whether a branch takes its weekly hours from here. */
    public boolean givesHoursTo(BranchDefinition branch) {
        return branch.hours().isEmpty() && !hours.isEmpty();
    }

    /** The branch with the hours and the services that it has by this template; its settings stay its own. */
    public BranchDefinition applied(BranchDefinition branch) {
        BranchDefinition offering = branch.withServices(offers(branch.services()));
        return givesHoursTo(branch) ? offering.withHours(hours) : offering;
    }

    /** The offer of this service, as the template has it. */
    public Optional<OfferDefinition> offer(UUID serviceId) {
        return services.stream()
                .filter(offer -> offer.serviceId().equals(serviceId))
                .findFirst();
    }

    /** Those of the template first, each with what the branch says differently; then those that only the branch has. */
    private List<OfferDefinition> offers(List<OfferDefinition> own) {
        var offers = new ArrayList<OfferDefinition>();
        for (OfferDefinition common : services) {
            offers.add(own.stream()
                    .filter(offer -> offer.serviceId().equals(common.serviceId()))
                    .findFirst()
                    .map(offer -> over(common, offer))
                    .orElseGet(() -> over(common, null)));
        }
        own.stream().filter(offer -> offer(offer.serviceId()).isEmpty()).forEach(offers::add);
        return List.copyOf(offers);
    }

    /** Field by field, but for the settings: those are inherited level by level, so that each keeps its origin. */
    private static OfferDefinition over(OfferDefinition common, OfferDefinition own) {
        ObjectNode merged = JSON.valueToTree(common);
        merged.remove(SETTINGS);
        if (own != null) {
            ObjectNode said = JSON.valueToTree(own);
            said.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        }
        return JSON.convertValue(merged, OfferDefinition.class);
    }
}
