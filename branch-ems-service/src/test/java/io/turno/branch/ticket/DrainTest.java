package io.turno.branch.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.branch.Branch;
import io.turno.branch.BranchTest;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.support.data.Database;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** After a standstill there is a rush: many appointments are due at the same time. */
@QuarkusTest
class DrainTest extends BranchTest {
    private static final int DUE = 300;

    @Inject
    Database database;

    @Inject
    ConvertDueJob job;

    /** A ticket of the service under test. */
    public record Drained(UUID appointmentId, String number, long intervals) {}

    @Test
    void shouldDrainInOrderWhateverIsDueAtOnce() {
        // Given
        Instant first = in(Duration.ofHours(4));
        List<BranchAppointment> inOrder = new ArrayList<>();
        for (int place = 0; place < DUE; place++) {
            inOrder.add(branch.appointment(first.plusSeconds(5L * place)));
        }
        List<BranchAppointment> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(4));
        shuffled.forEach(branch::hears);
        Awaitility.await("all known").atMost(Duration.ofSeconds(60)).until(() -> known() == DUE);

        // When
        clock.moveTo(first.plusSeconds(5L * DUE));

        // Then
        Awaitility.await("all converted")
                .atMost(Duration.ofSeconds(60))
                .until(() -> drained().size() == DUE);
        List<Drained> tickets = drained();
        assertThat(tickets)
                .extracting(Drained::appointmentId)
                .containsExactlyElementsOf(inOrder.stream()
                        .map(appointment -> appointment.appointment().id())
                        .toList());
        assertThat(tickets).extracting(Drained::intervals).containsOnly(1L);
        assertThat(numbers(tickets)).isEqualTo(consecutive(numbers(tickets).getFirst()));
        assertThat(job.run()).isZero();
    }

    private static List<Integer> numbers(List<Drained> tickets) {
        return tickets.stream()
                .map(ticket -> Integer.parseInt(ticket.number().substring(1)))
                .toList();
    }

    private static List<Integer> consecutive(int first) {
        var all = new ArrayList<Integer>();
        for (int place = 0; place < DUE; place++) {
            all.add(first + place);
        }
        return all;
    }

    private int known() {
        return database.inTenant(Branch.TENANT, handle -> handle.select(
                        "select count(*) from expected_appointment where service_id = ?", branch.service)
                .mapTo(Integer.class)
                .one());
    }

    /** In the order of their numbers. */
    private List<Drained> drained() {
        return database.inTenant(Branch.TENANT, handle -> handle.select("""
                        select t.appointment_id, t.number, count(i.ordinal) as intervals
                        from ticket t
                        join ticket_interval i on i.tenant_id = t.tenant_id and i.ticket_id = t.id
                        where t.service_id = ?
                        group by t.tenant_id, t.id
                        order by length(t.number), t.number
                        """, branch.service)
                .mapTo(Drained.class)
                .list());
    }
}
