package io.turno.policy.plan;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

import io.turno.contracts.plan.BookingForm;
import io.turno.contracts.plan.Delivery;
import io.turno.contracts.plan.Needs;
import io.turno.contracts.plan.Price;
import io.turno.contracts.plan.ServicePlan;
import io.turno.policy.definition.OfferDefinition;
import io.turno.policy.definition.ServiceDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MakeServicePlanTest {
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final UUID COUNTER = UUID.randomUUID();

    @Test
    void shouldTakeFromTheCatalogueWhatTheBranchDoesNotSay() {
        // Given
        var needs = new Needs(true, List.of("notary"), List.of(SOMEBODY), false, List.of());
        ServiceDefinition service = Definitions.service().with(rest -> rest.category("mortgages")
                .price(pounds("12.50"))
                .delivery(Delivery.VIRTUAL)
                .needs(needs)
                .publicCapacity(3));

        // When
        ServicePlan plan = plan(service, Definitions.offer());

        // Then
        assertThat(plan.category()).isEqualTo("mortgages");
        assertThat(plan.price()).isEqualTo(pounds("12.50"));
        assertThat(plan.delivery()).isEqualTo(Delivery.VIRTUAL);
        assertThat(plan.needs()).isEqualTo(needs);
        assertThat(plan.publicCapacity()).isEqualTo(3);
        assertThat(plan.form()).isEqualTo(BookingForm.NONE);
        assertThat(plan.bufferBeforeMinutes()).isEqualTo(5);
    }

    @Test
    void shouldLetTheBranchSayOtherwise() {
        // Given
        var needs = new Needs(true, List.of("notary"), List.of(SOMEBODY), true, List.of());
        ServiceDefinition service =
                Definitions.service().with(rest -> rest.price(pounds("12.50")).needs(needs));
        OfferDefinition offer = Definitions.offer().with(rest -> rest.price(pounds("9"))
                .bufferBeforeMinutes(0)
                .bufferAfterMinutes(20)
                .staffIds(List.of())
                .counterIds(List.of(COUNTER)));

        // When
        ServicePlan plan = plan(service, offer);

        // Then
        assertThat(plan.price()).isEqualTo(pounds("9"));
        assertThat(plan.bufferBeforeMinutes()).isZero();
        assertThat(plan.bufferAfterMinutes()).isEqualTo(20);
        assertThat(plan.needs()).isEqualTo(new Needs(true, List.of("notary"), List.of(), true, List.of(COUNTER)));
    }

    @ParameterizedTest(name = "catalogue {0} of 10, offer {1} of {2}: {3}")
    @CsvSource({", , , ", "4, , , 4", "4, , 2, 2", "4, 1, , 1", "4, 0, 2, 0", ", 3, 8, 3", "4, , 20, 4"})
    void shouldNeverMakeMorePublicThanThereIs(Integer usual, Integer here, Integer capacity, Integer expected) {
        // Given
        ServiceDefinition service = Definitions.service().withPublicCapacity(usual);
        OfferDefinition offer =
                Definitions.offer().with(rest -> rest.publicCapacity(here).capacity(capacity));

        // When
        ServicePlan plan = plan(service, offer);

        // Then
        assertThat(plan.publicCapacity()).isEqualTo(expected);
    }

    private static ServicePlan plan(ServiceDefinition service, OfferDefinition offer) {
        return MakeServicePlan.of(Definitions.sources(Definitions.branch(offer), List.of()), offer, service);
    }

    private static Price pounds(String amount) {
        return new Price(new BigDecimal(amount), Currency.getInstance("GBP"));
    }
}
