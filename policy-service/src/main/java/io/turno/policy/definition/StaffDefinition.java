package io.turno.policy.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.policy.document.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member of staff.
 *
 * @param name as customers read it when they choose
 * @param email personal: for managers, and in no plan
 * @param phone E.164; personal, like the email
 * @param skills that the person has, e.g. {@code sign-language}
 * @param serviceIds what the person does; empty for everything
 * @param weight the person's share of visits, against the others'
 * @param capacity visits that the person takes at the same time
 * @param choosable false where customers can't ask for this person; true where absent
 * @param activeFrom the first day; absent: already
 * @param activeUntil the last day; absent: it goes on
 * @param branches where the person works; whoever works at more than one has hours at each
 * @param account the user name by which the person signs in; absent: none
 */
@Schema(example = """
        {"name": "Amelia Hart", "email": "amelia@example.com", "skills": ["sign-language"],
         "branches": [{"branchId": "01900000-0000-7000-8000-000000000101",
                       "hours": [{"day": "MONDAY", "from": "09:00", "to": "17:00",
                                  "breaks": [{"from": "12:30", "to": "13:00"}]}]}]}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
public record StaffDefinition(
        @NotBlank @Size(max = 100) String name,

        @Pattern(regexp = ContactText.EMAIL, message = ContactText.EMAIL_MESSAGE) @Size(max = ContactText.LONGEST_EMAIL)
        String email,

        @Pattern(regexp = ContactText.PHONE, message = ContactText.PHONE_MESSAGE)
        String phone,

        @Size(max = 50) List<@NotBlank @Size(max = 60) String> skills,
        @Size(max = 500) List<@NotNull UUID> serviceIds,
        @Min(1) @Max(100) Integer weight,
        @Min(1) @Max(100) Integer capacity,
        Boolean choosable,
        LocalDate activeFrom,
        LocalDate activeUntil,
        @Size(max = 50) List<@NotNull @Valid PostingDefinition> branches,
        @Size(max = 500) List<@NotNull @Valid TimeOffDefinition> timeOff,

        @Pattern(regexp = "[^\\s\\p{Cntrl}]{1,100}", message = "is a user name")
        String account)
        implements StaffDefinitionBuilder.With {
    public static final Kind<StaffDefinition> KIND = new Kind<>("staff", StaffDefinition.class);

    public StaffDefinition {
        skills = Objects.requireNonNullElse(skills, List.of());
        serviceIds = Objects.requireNonNullElse(serviceIds, List.of());
        weight = Objects.requireNonNullElse(weight, 1);
        capacity = Objects.requireNonNullElse(capacity, 1);
        choosable = Objects.requireNonNullElse(choosable, true);
        branches = Objects.requireNonNullElse(branches, List.of());
        timeOff = Objects.requireNonNullElse(timeOff, List.of());
    }

    /** Where the person works. */
    public List<UUID> branchIds() {
        return branches.stream().map(PostingDefinition::branchId).toList();
    }

    public Optional<PostingDefinition> posting(UUID branchId) {
        return branches.stream()
                .filter(posting -> posting.branchId().equals(branchId))
                .findFirst();
    }

    /** What a colleague may know who does not manage the person. */
    public StaffDefinition withoutPrivate() {
        List<TimeOffDefinition> times =
                timeOff.stream().map(TimeOffDefinition::withoutReason).toList();
        return with(self -> self.email(null).phone(null).account(null).timeOff(times));
    }
}
