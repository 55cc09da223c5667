package io.turno.policy;

import io.turno.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void shouldKeepTheRulesOfTheHouse() {
        ArchitectureRules.check("io.turno.policy");
    }
}
