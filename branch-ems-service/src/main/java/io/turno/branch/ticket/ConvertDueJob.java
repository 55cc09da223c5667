package io.turno.branch.ticket;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.turno.branch.appointment.ExpectedAppointmentRepository;
import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Actor;
import io.turno.support.data.Database;
import io.turno.support.job.Job;

/**
 * Makes a ticket of each appointment whose time has come, or whose ticket was asked for. One at a time and in order, so
 * that after a standstill the queue is what it would have been. What nobody can come to any more gets no ticket.
 */
@Singleton
class ConvertDueJob implements Job {
    private static final String NAME = "convert-due";
    /** Half of the second within which a ticket has to be there. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Database database;
    private final ExpectedAppointmentRepository appointments;
    private final GiveTicket giveTicket;
    private final CurrentPlan plan;
    private final Clock clock;

    ConvertDueJob(
            Database database,
            ExpectedAppointmentRepository appointments,
            GiveTicket giveTicket,
            CurrentPlan plan,
            Clock clock) {
        this.database = database;
        this.appointments = appointments;
        this.giveTicket = giveTicket;
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return LOOK_EVERY;
    }

    @Override
    public int run() {
        int given = 0;
        while (plan.find().map(this::convertNext).orElse(false)) {
            given++;
        }
        return given;
    }

    private boolean convertNext(BranchPlan branch) {
        return database.inTenant(branch.tenantId(), handle -> {
            var due = appointments.lockNextDue(handle, branch.services(), clock.instant());
            due.ifPresent(appointment -> giveTicket.forAppointment(handle, appointment, Actor.system(NAME)));
            return due.isPresent();
        });
    }
}
