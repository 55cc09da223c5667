package io.turno.policy.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.plan.Holiday;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which holidays a branch observes.
 *
 * @param region whose calendar it follows, e.g. {@code SCT}; absent: that of the whole country
 * @param dropped dates on which it works all the same
 * @param added further ones, e.g. of its town
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(example = """
        {"region": "SCT", "dropped": ["2026-01-02"],
         "added": [{"date": "2026-05-18", "names": {"en": "Victoria Day in Edinburgh"}}]}""")
public record BranchHolidaysDefinition(
        @Pattern(regexp = REGION, message = REGION_MESSAGE) String region,
        @Size(max = 500) List<@NotNull LocalDate> dropped,
        @Size(max = 500) List<@NotNull Holiday> added) {
    public static final String REGION = "[A-Z0-9]{1,5}(-[A-Z0-9]{1,5})*";
    public static final String REGION_MESSAGE = "is the ISO 3166-2 code of a region without its country, like SCT";

    /** Those of the whole country, no more and no less. */
    public static final BranchHolidaysDefinition AS_THE_COUNTRY =
            new BranchHolidaysDefinition(null, List.of(), List.of());

    public BranchHolidaysDefinition {
        dropped = List.copyOf(Objects.requireNonNullElse(dropped, List.of()));
        added = List.copyOf(Objects.requireNonNullElse(added, List.of()));
    }

    /**
     * What the branch makes of the organisation's calendar. Where it adds one on a date that has one already, its own counts.
     *
     * @return in order, each date once
     */
    public List<Holiday> of(List<Holiday> calendar) {
        var observed = new TreeMap<LocalDate, Holiday>();
        calendar.forEach(holiday -> observed.put(holiday.date(), holiday));
        dropped.forEach(observed::remove);
        added.forEach(holiday -> observed.put(holiday.date(), holiday));
        return List.copyOf(observed.values());
    }
}
