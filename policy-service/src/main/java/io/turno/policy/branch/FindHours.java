package io.turno.policy.branch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.OpeningCalendar;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.TemplateDefinition;
import io.turno.policy.plan.FindHolidays;
import io.turno.policy.plan.FindTemplate;
import io.turno.support.access.Caller;
import io.turno.support.data.Database;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/** When a branch is open, as its definition and its holidays say now. */
@Singleton
class FindHours {
    private static final int MOST_DAYS = 366;

    private final Database database;
    private final FindBranch branches;
    private final FindHolidays holidays;
    private final FindTemplate templates;

    FindHours(Database database, FindBranch branches, FindHolidays holidays, FindTemplate templates) {
        this.database = database;
        this.branches = branches;
        this.holidays = holidays;
        this.templates = templates;
    }

    /** Both dates included. */
    List<DayHoursView> between(Caller caller, UUID branchId, LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw Refused.invalid(new FieldError("to", "is on or up to %d days after from".formatted(MOST_DAYS - 1)));
        }
        Hours hours = hours(caller, branchId, from, to);
        return from.datesUntil(to.plusDays(1))
                .map(date -> DayHoursView.of(hours.calendar(), date, hours.byTemplate()))
                .toList();
    }

    private record Hours(OpeningCalendar calendar, boolean byTemplate) {}

    private Hours hours(Caller caller, UUID branchId, LocalDate from, LocalDate to) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            BranchDefinition branch = branches.mine(handle, caller, branchId).definition();
            var observed = holidays.between(handle, tenantId, branch, from.getYear(), to.getYear());
            Optional<TemplateDefinition> giving =
                    templates.of(handle, tenantId, branch).filter(template -> template.givesHoursTo(branch));
            var weekly = giving.map(TemplateDefinition::hours).orElse(branch.hours());
            return new Hours(new OpeningCalendar(weekly, branch.exceptions(), observed), giving.isPresent());
        });
    }
}
