package io.turno.support.access;

import java.util.UUID;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CallerTest {
    private static final UUID LONDON = UUID.fromString("01900000-0000-7000-8000-000000000101");
    private static final UUID MADRID = UUID.fromString("01900000-0000-7000-8000-000000000201");
    private static final UUID BANK = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void shouldBeAGuestWhenThereIsNoToken() {
        var guest =
                new Caller(QuarkusSecurityIdentity.builder().setAnonymous(true).build());

        assertThat(guest.isAnonymous()).isTrue();
        assertThat(guest.isStaff()).isFalse();
        assertThat(guest.isCustomer()).isFalse();
        assertThat(guest.subject()).isEmpty();
        assertThat(guest.actor()).isEqualTo(Actor.GUEST);
        assertThat(guest.reaches(LONDON, "GB")).isFalse();
        isRefused(CommonRefusal.FORBIDDEN, guest::tenant);
        isRefused(CommonRefusal.FORBIDDEN, guest::account);
    }

    @Test
    void shouldReachOnlyItsBranchesWhenTheTokenNamesThem() {
        Caller operator = staff(Role.OPERATOR, "\"branches\": [\"%s\"]".formatted(LONDON));

        assertThat(operator.reaches(LONDON)).isTrue();
        operator.mustReach(LONDON);
        assertThat(operator.reaches(MADRID)).isFalse();
        assertThat(operator.reachesCountry("GB")).isFalse();
        isRefused(CommonRefusal.NOT_YOUR_BRANCH, () -> operator.mustReach(MADRID));
    }

    @Test
    void shouldReachTheBranchWhenTheTokenNamesOneInsteadOfAList() {
        Caller operator = staff(Role.OPERATOR, "\"branches\": \"%s\"".formatted(LONDON));

        assertThat(operator.reaches(LONDON)).isTrue();
        assertThat(operator.reaches(MADRID)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"branches\": \"*\"", "\"branches\": [\"*\"]"})
    void shouldReachEveryBranchWhenTheTokenSaysAll(String scope) {
        Caller admin = staff(Role.HQ_ADMIN, scope);

        assertThat(admin.reaches(LONDON)).isTrue();
        assertThat(admin.reaches(MADRID, "ES")).isTrue();
        assertThat(admin.reachesCountry("ES")).isFalse();
    }

    @Test
    void shouldReachTheBranchesOfACountryWhenTheTokenNamesTheCountry() {
        Caller countryManager = staff(Role.COUNTRY_MANAGER, "\"countries\": [\"ES\"]");

        assertThat(countryManager.reachesCountry("ES")).isTrue();
        assertThat(countryManager.reaches(MADRID, "ES")).isTrue();
        assertThat(countryManager.reaches(LONDON, "GB")).isFalse();
        assertThat(countryManager.reaches(MADRID))
                .as("without saying its country")
                .isFalse();
    }

    @Test
    void shouldReachNothingWhenTheTokenHasNoScope() {
        Caller operator = staff(Role.OPERATOR, "\"email\": \"o@example.com\"");

        assertThat(operator.reaches(LONDON, "GB")).isFalse();
        assertThat(operator.claim("email")).contains("o@example.com");
    }

    @Test
    void shouldBeOfItsTenantWhenTheTokenNamesIt() {
        assertThat(staff(Role.OPERATOR, "\"tenant\": \"%s\"".formatted(BANK)).tenant())
                .isEqualTo(BANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tenant\": \"meridian\"", "\"tenant\": \"\"", "\"other\": 1"})
    void shouldBeForbiddenWhenTheTokenNamesNoTenant(String claims) {
        isRefused(CommonRefusal.FORBIDDEN, staff(Role.OPERATOR, claims)::tenant);
    }

    @Test
    void shouldBeACustomerWhenTheTokenIsOfTheCustomersRealm() {
        Caller customer = caller("https://id.example/realms/turno-customers", "none", "\"sub\": \"carla\"");

        assertThat(customer.isCustomer()).isTrue();
        assertThat(customer.account()).isEqualTo("carla");
        isRefused(CommonRefusal.FORBIDDEN, staff(Role.OPERATOR, "\"sub\": \"42\"")::account);
        assertThat(customer.isStaff()).isFalse();
        assertThat(customer.actor()).isEqualTo(new Actor("customer", "carla"));
    }

    @Test
    void shouldBeNamedByItsKindWhenTheAuditLogAsks() {
        assertThat(staff(Role.PARTNER, "\"sub\": \"crm\"").actor()).isEqualTo(new Actor("partner", "crm"));
        assertThat(staff(Role.OPERATOR, "\"sub\": \"42\"").actor()).isEqualTo(new Actor("staff", "42"));
    }

    private static Caller staff(String role, String claims) {
        return caller("https://id.example/realms/turno", role, claims);
    }

    private static Caller caller(String issuer, String role, String claims) {
        try {
            var token = JwtClaims.parse("{\"iss\": \"%s\", %s}".formatted(issuer, claims));
            return new Caller(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new OidcJwtCallerPrincipal(token, null))
                    .addRole(role)
                    .build());
        } catch (InvalidJwtException misspelt) {
            throw new IllegalArgumentException(misspelt);
        }
    }

    private static void isRefused(CommonRefusal why, Runnable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt::run)
                .extracting(Refused::refusal)
                .isEqualTo(why);
    }
}
