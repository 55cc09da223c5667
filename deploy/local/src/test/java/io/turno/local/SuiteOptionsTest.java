package io.turno.local;

import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SuiteOptionsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1})
    void shouldRefuseWhenTheOrganisationHasNoSuchNumberOfBranches(int branches) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SuiteOptions.everyday(Path.of("."), branches))
                .withMessageContaining("Between 1 and 3");
    }
}
