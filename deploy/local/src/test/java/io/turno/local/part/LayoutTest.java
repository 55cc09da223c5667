package io.turno.local.part;

import java.nio.file.Path;

import io.turno.local.port.Ports;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutTest {

    @Test
    void shouldGiveEachBranchAPairOfServicesWhenSeveralRun() {
        Layout layout = layout(2);

        assertThat(layout.services())
                .containsExactly(
                        "policy",
                        "booking",
                        "notification",
                        "webhook",
                        "branch-0",
                        "hardware-0",
                        "branch-1",
                        "hardware-1");
    }

    @Test
    void shouldGiveEveryPartAPortOfItsOwnWhenNoneOfTheUsualOnesMayBeUsed() {
        Layout layout = layout(1);

        var ports = layout.services().stream().map(layout::port);

        assertThat(ports).doesNotHaveDuplicates();
    }

    @Test
    void shouldLeadTheBranchThroughTheLine() {
        Layout layout = layout(1);

        assertThat(layout.centreFrom(0)).isEqualTo("127.0.0.1:" + layout.linkStart(0));
    }

    private static Layout layout(int branches) {
        return new Layout(Path.of("."), Path.of(".turno"), branches, Ports.anyFree());
    }
}
