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
 * Makes a ticket of each appointment whose time has come, or whose ticket was asked for. In order, many in one
 * transaction, so
 * that after a standstill the queue is what it would have been. What nobody can come to any more gets no ticket.
 */
@Singleton
class ConvertDueJob implements Job {
    private static final String NAME = "convert-due";
    /** Half of the second within which a ticket has to be there. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** How many share a commit: enough that it costs little, few enough that nobody waits for their locks. */
    private static final int BATCH = 64;

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
        return plan.find().map(this::convertAll).orElse(0);
    }

    private int convertAll(BranchPlan branch) {
        int given = 0;
        int batch;
        do {
            batch = convertSome(branch);
            given += batch;
        } while (batch == BATCH);
        return given;
    }

    private int convertSome(BranchPlan branch) {
        return database.inTenant(branch.tenantId(), handle -> {
            var due = appointments.lockDue(handle, branch.tenantId(), branch.services(), clock.instant(), BATCH);
            if (!due.isEmpty()) {
                giveTicket.forAppointments(handle, due, Actor.system(NAME));
            }
            return due.size();
        });
    }
}
