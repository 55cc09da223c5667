package io.turno.booking.brand;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.ServiceTest;
import io.turno.contracts.plan.Branding;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class BrandsTest extends ServiceTest {
    @Inject
    Brands brands;

    @Test
    void shouldFollowThePlans() {
        // Given
        String domain = "b-" + bank.tenant + ".example.com";
        assertThat(brands.meantBy(domain).filter(brand -> brand.tenantId().equals(bank.tenant)))
                .isEmpty();

        // When
        bank.change(plan ->
                plan.withBranding(Branding.NONE.withDomains(List.of(domain)).withPrimary("#0a5c36")));

        // Then
        var brand = brands.meantBy(domain + ":443").orElseThrow();
        assertThat(brand.tenantId()).isEqualTo(bank.tenant);
        assertThat(brand.branding().primary()).isEqualTo("#0a5c36");
        assertThat(brands.of(bank.tenant)).contains(brand);
    }
}
