package io.turno.branch.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.Zone;

/**
 * The plan in a reader's language. A text that is not there in it is taken in the language without its region, then in the
 * branch's own languages, the default first, then in any.
 *
 * @param locale BCP 47; null for the branch's default
 */
@PureRule
public record Wording(BranchPlan plan, String locale) {

    /** The language that the reader gets where everything is translated. */
    public String language() {
        return locale == null ? plan.languages().getFirst() : locale;
    }

    public String branchName() {
        return text(plan.names()).orElse("");
    }

    /** Empty where the service has left the plan. */
    public String serviceName(UUID serviceId) {
        return plan.service(serviceId)
                .map(ServicePlan::names)
                .flatMap(this::text)
                .orElse("");
    }

    /** How to get to this counter. */
    public Optional<String> wayTo(UUID counterId) {
        return plan.counter(counterId).flatMap(this::wayTo);
    }

    /** How to get to where this service is given: to the first such counter that somebody described the way to. */
    public Optional<String> wayToService(UUID serviceId) {
        return plan.counters().stream()
                .filter(counter -> counter.serves(serviceId))
                .flatMap(counter -> wayTo(counter).stream())
                .findFirst();
    }

    private Optional<String> wayTo(CounterPlan counter) {
        return Optional.ofNullable(counter.zoneId())
                .flatMap(plan.site()::zone)
                .map(Zone::wayFinding)
                .flatMap(this::text);
    }

    private Optional<String> text(Map<String, String> texts) {
        Stream<String> wanted =
                Stream.of(language(), Locale.forLanguageTag(language()).getLanguage());
        List<String> any = texts.keySet().stream().sorted().toList();
        return Stream.of(wanted, plan.languages().stream(), any.stream())
                .flatMap(tags -> tags)
                .map(texts::get)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
