package io.turno.contracts.plan;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;
import io.turno.contracts.event.MayBeAbsent;

/**
 * The effective policy of one branch, whole: everything inherited is resolved. Topics {@code turno.policy} (key branch id)
 * and {@code turno.branch.<branch id>} (key {@code plan}).
 *
 * @param version rises with every publication; an older one never replaces a newer one
 * @param names per BCP 47 tag; holds at least the first of {@code languages}
 * @param languages BCP 47 tags, the default first
 * @param capacity visits the whole branch takes at the same time
 * @param exceptions dates with other hours, or none; they win over holidays
 * @param holidays of this year and the next two, each date once; none where the branch observes none
 * @param site where it is; nothing is known where absent
 * @param staff who works there
 * @param overrides dates with another capacity, each date at most once of the same thing
 * @param queue how it runs its queue; as the specification says where absent
 * @param branding of the organisation; looks like the product where absent
 * @param texts what the organisation says otherwise than {@link io.turno.contracts.text.StandardTexts}: by language, by key
 */
@RecordBuilder
@EventType("turno.policy.plan.v1")
public record BranchPlan(
        UUID branchId,
        UUID tenantId,
        long version,
        Map<String, String> names,
        String address,
        String countryCode,
        ZoneId timeZone,
        List<String> languages,
        int capacity,
        List<WeeklyWindow> hours,
        List<DateException> exceptions,
        List<ServicePlan> services,
        List<CounterPlan> counters,
        List<DevicePlan> devices,
        @MayBeAbsent List<Holiday> holidays,
        @MayBeAbsent BranchSite site,
        @MayBeAbsent List<StaffPlan> staff,
        @MayBeAbsent List<CapacityOverride> overrides,
        @MayBeAbsent QueuePolicy queue,
        @MayBeAbsent Branding branding,
        @MayBeAbsent Map<String, Map<String, String>> texts)
        implements EventData, BranchPlanBuilder.With {

    public BranchPlan {
        names = Map.copyOf(names);
        languages = List.copyOf(languages);
        hours = List.copyOf(hours);
        exceptions = List.copyOf(exceptions);
        services = List.copyOf(services);
        counters = List.copyOf(counters);
        devices = List.copyOf(devices);
        holidays = List.copyOf(Objects.requireNonNullElse(holidays, List.of()));
        site = Objects.requireNonNullElse(site, BranchSite.UNKNOWN);
        staff = List.copyOf(Objects.requireNonNullElse(staff, List.of()));
        overrides = List.copyOf(Objects.requireNonNullElse(overrides, List.of()));
        queue = Objects.requireNonNullElse(queue, QueuePolicy.DEFAULT);
        branding = Objects.requireNonNullElse(branding, Branding.NONE);
        texts = Map.copyOf(Objects.requireNonNullElse(texts, Map.of()));
    }

    /** Without holidays, staff and overrides. */
    public BranchPlan(
            UUID branchId,
            UUID tenantId,
            long version,
            Map<String, String> names,
            String address,
            String countryCode,
            ZoneId timeZone,
            List<String> languages,
            int capacity,
            List<WeeklyWindow> hours,
            List<DateException> exceptions,
            List<ServicePlan> services,
            List<CounterPlan> counters,
            List<DevicePlan> devices) {
        this(
                branchId,
                tenantId,
                version,
                names,
                address,
                countryCode,
                timeZone,
                languages,
                capacity,
                hours,
                exceptions,
                services,
                counters,
                devices,
                List.of(),
                BranchSite.UNKNOWN,
                List.of(),
                List.of(),
                QueuePolicy.DEFAULT,
                Branding.NONE,
                Map.of());
    }

    /** When it is open. */
    public OpeningCalendar calendar() {
        return new OpeningCalendar(hours, exceptions, holidays);
    }

    public Optional<ServicePlan> service(UUID id) {
        return services.stream().filter(service -> service.id().equals(id)).findFirst();
    }

    public Optional<CounterPlan> counter(UUID id) {
        return counters.stream().filter(counter -> counter.id().equals(id)).findFirst();
    }

    public Optional<StaffPlan> member(UUID staffId) {
        return staff.stream().filter(member -> member.id().equals(staffId)).findFirst();
    }
}
