package io.turno.policy.user;

import java.util.List;

import io.turno.support.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MayGrantTest {
    private static final List<String> EVERYWHERE = List.of("*");

    @ParameterizedTest(name = "{0} gives {1}: {2}")
    @CsvSource({
        "hq-admin,hq-admin,true",
        "hq-admin,country-manager,true",
        "hq-admin,branch-manager,true",
        "hq-admin,reception,true",
        "hq-admin,operator,true",
        "hq-admin,auditor,true",
        "hq-admin,partner,false",
        "hq-admin,jobs,false",
        "hq-admin,admin,false",
        "country-manager,hq-admin,false",
        "country-manager,auditor,false",
        "country-manager,country-manager,true",
        "country-manager,branch-manager,true",
        "country-manager,operator,true",
        "country-manager,partner,false",
        "branch-manager,hq-admin,false",
        "branch-manager,country-manager,false",
        "branch-manager,auditor,false",
        "branch-manager,branch-manager,true",
        "branch-manager,reception,true",
        "branch-manager,jobs,false",
        "reception,operator,false",
        "operator,operator,false",
        "auditor,operator,false",
        "partner,operator,false"
    })
    void shouldGiveNoRoleAboveTheOwn(String own, String wanted, boolean may) {
        // Given
        var giver = new Grant(List.of(own), EVERYWHERE, EVERYWHERE);

        // When
        var wrong = MayGrant.wrong(giver, new Grant(List.of(wanted), List.of("b1"), List.of()));

        // Then
        assertThat(wrong.isEmpty()).isEqualTo(may);
    }

    @ParameterizedTest(name = "reaching {0} and {1} gives {2} and {3}: {4}")
    @CsvSource({
        "b1,'',b1,'',true",
        "b1,'',b2,'',false",
        "b1,'',*,'',false",
        "b1,'','',GB,false",
        "b1 b2,GB,b2,GB,true",
        "b1 b2,GB,'',GB,true",
        "b1 b2,GB,'',ES,false",
        "b1 b2,GB,'',*,false",
        "b1 b2,GB,b1 b3,'',false",
        "*,*,*,*,true",
        "*,*,b9,ZZ,true",
        "*,'',*,GB,false",
        "b1,'','','',false"
    })
    void shouldGiveNothingOutsideTheOwnScope(
            String ownBranches, String ownCountries, String branches, String countries, boolean may) {
        // Given
        var giver = new Grant(List.of("branch-manager"), words(ownBranches), words(ownCountries));

        // When
        var wrong = MayGrant.wrong(giver, new Grant(List.of("operator"), words(branches), words(countries)));

        // Then
        assertThat(wrong.isEmpty()).isEqualTo(may);
    }

    @Test
    void shouldNameEachByItsPlace() {
        // Given
        var giver = new Grant(List.of("branch-manager"), List.of("b1"), List.of());
        var wanted = new Grant(List.of("operator", "hq-admin"), List.of("b1", "b2"), List.of("GB"));

        // When
        var wrong = MayGrant.wrong(giver, wanted);

        // Then
        assertThat(wrong).extracting(FieldError::pointer).containsExactly("/roles/1", "/branches/1", "/countries/0");
    }

    @Test
    void shouldCountTheHighestOfSeveralRoles() {
        // Given
        var giver = new Grant(List.of("reception", "country-manager", "auditor"), EVERYWHERE, EVERYWHERE);

        // Then
        assertThat(MayGrant.wrong(giver, new Grant(List.of("branch-manager"), List.of("b1"), List.of())))
                .isEmpty();
        assertThat(MayGrant.wrong(giver, new Grant(List.of("auditor"), List.of("b1"), List.of())))
                .hasSize(1);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
