package io.turno.hardware.branch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.hardware.Branch;
import io.turno.hardware.BranchBox;
import io.turno.support.data.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.turno.contracts.ticket.TicketStatus.CALLED;
import static io.turno.contracts.ticket.TicketStatus.DONE;
import static io.turno.contracts.ticket.TicketStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(BranchBox.class)
class BranchRepositoryTest {
    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");

    @Inject
    Database database;

    @Inject
    BranchRepository repository;

    /** A branch, and a tenant, that nobody else writes to. */
    private final UUID tenant = UUID.randomUUID();

    private final UUID branch = UUID.randomUUID();
    private final UUID ticket = UUID.randomUUID();

    @BeforeEach
    void forget() {
        database.acrossTenants(handle -> repository.forgetClosed(handle, NINE.plusSeconds(3_600)));
    }

    @Test
    void shouldKeepTheNewerPlanWhenAnOlderOneComesLate() {
        in(handle -> repository.keep(handle, plan(7)));

        boolean kept = in(handle -> repository.keep(handle, plan(6)));

        assertThat(kept).isFalse();
        Optional<BranchPlan> newest = in(handle -> repository.plan(handle, branch));
        assertThat(newest).contains(plan(7));
    }

    @Test
    void shouldKeepWhereTheTicketStandsWhenOlderNewsComeLate() {
        in(handle -> repository.keep(handle, tenant, facts(CALLED, 2), NINE, null));

        boolean kept = in(handle -> repository.keep(handle, tenant, facts(WAITING, 1), NINE.plusSeconds(60), null));

        assertThat(kept).isFalse();
        assertThat(shown()).extracting(ShownTicket::status).containsExactly(CALLED);
    }

    @Test
    void shouldShowNoTicketWhenItIsClosed() {
        in(handle -> repository.keep(handle, tenant, facts(CALLED, 1), NINE, null));

        in(handle -> repository.keep(handle, tenant, facts(DONE, 2), NINE.plusSeconds(60), null));

        assertThat(shown()).isEmpty();
    }

    @Test
    void shouldRememberTheCallAndTheNameOnlyUntilTheTicketIsClosed() {
        var carla = facts(CALLED, 1).withPublicName("Carla S.");
        in(handle -> repository.keep(handle, tenant, carla, NINE, NINE));

        in(handle -> repository.keep(handle, tenant, carla.withRevision(2), NINE.plusSeconds(60), null));

        assertThat(shown()).extracting(ShownTicket::calledAt).containsExactly(NINE);
        assertThat(shown()).extracting(ShownTicket::publicName).containsExactly("Carla S.");
        in(handle -> repository.keep(handle, tenant, carla.withStatus(DONE).withRevision(3), NINE, null));
        assertThat(namesKept()).isZero();
    }

    @Test
    void shouldForgetOnlyWhatIsClosedWhenTimeHasPassed() {
        in(handle -> repository.keep(handle, tenant, facts(CALLED, 1), NINE, null));
        var closed = new TicketFacts(
                UUID.randomUUID(), branch, "A002", branch, null, null, null, null, DONE, 2, NINE, null, 1);
        in(handle -> repository.keep(handle, tenant, closed, NINE, null));

        int forgotten = in(handle -> repository.forgetClosed(handle, NINE.plusSeconds(1)));

        assertThat(forgotten).isEqualTo(1);
        assertThat(shown()).extracting(ShownTicket::number).containsExactly("A001");
    }

    @Test
    void shouldCountOnWhenTheBoardChanges() {
        long before = in(handle -> repository.board(handle, branch)).version();

        in(handle -> {
            repository.countChange(handle, tenant, branch);
            repository.countChange(handle, tenant, branch);
            return true;
        });

        assertThat(before).isZero();
        assertThat(in(handle -> repository.board(handle, branch)).version()).isEqualTo(2);
    }

    @Test
    void shouldSeeNothingWhenTheTenantIsAnother() {
        in(handle -> repository.keep(handle, plan(1)));
        in(handle -> repository.keep(handle, tenant, facts(CALLED, 1), NINE, null));
        in(handle -> {
            repository.countChange(handle, tenant, branch);
            return true;
        });

        UUID stranger = UUID.randomUUID();

        Optional<BranchPlan> plan = database.inTenant(stranger, handle -> repository.plan(handle, branch));
        Board board = database.inTenant(stranger, handle -> repository.board(handle, branch));
        assertThat(plan).isEmpty();
        assertThat(board).isEqualTo(new Board(0, List.of(), List.of()));
    }

    private <T> T in(Database.Work<T> work) {
        return database.inTenant(tenant, work);
    }

    private int namesKept() {
        return in(handle -> handle.createQuery("select count(*) from ticket where id = ? and public_name is not null")
                .bind(0, ticket)
                .mapTo(Integer.class)
                .one());
    }

    private List<ShownTicket> shown() {
        return in(handle -> repository.board(handle, branch)).tickets();
    }

    private BranchPlan plan(long version) {
        BranchPlan london = Branch.plan(version);
        return new BranchPlan(
                branch,
                tenant,
                version,
                london.names(),
                london.address(),
                london.countryCode(),
                london.timeZone(),
                london.languages(),
                london.capacity(),
                london.hours(),
                london.exceptions(),
                london.services(),
                london.counters(),
                london.devices());
    }

    private TicketFacts facts(TicketStatus status, long revision) {
        UUID counter = status == WAITING ? null : Branch.COUNTER_1;
        return new TicketFacts(
                ticket, branch, "A001", branch, null, null, counter, "1", status, 2, NINE, null, revision);
    }
}
