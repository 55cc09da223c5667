package io.turno.branch.centre;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.branch.Branch;
import io.turno.branch.BranchTest;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.BranchHeartbeat;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class HeartbeatTest extends BranchTest {

    @Test
    void shouldTellTheCentreThatItIsThereAndWhichPlanItWorksBy() {
        // Given
        long newest = branch.plan().version();
        var said = log(Topic.fromBranch(Branch.ID));

        // When
        var heartbeat = said.await(BranchHeartbeat.class, news -> news.planVersion() == newest - 1);

        // Then
        assertThat(heartbeat.data().branchId()).isEqualTo(Branch.ID);
        assertThat(heartbeat.tenantId()).isEqualTo(Branch.TENANT);
        assertThat(heartbeat.subject()).isEqualTo(Branch.ID.toString());
        assertThat(heartbeat.source()).isEqualTo("/turno/branch");
    }
}
