package io.turno.notification.contact;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.notification.Facts;
import io.turno.notification.Mailbox;
import io.turno.notification.Person;
import io.turno.notification.ServiceTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ErasureTest extends ServiceTest {

    @Test
    void shouldSayNothingMoreAndKeepNoTraceWhenTheCustomerIsErased() {
        Person carla = known(Person.withMail());
        Facts visit = booked(carla);
        await(visit, "confirmation", "SENT");

        erased(carla);

        assertThat(await(visit, "reminder-PT24H", "DROPPED").detail()).isEqualTo("erased");
        assertThat(count("contact where customer_id = '" + carla.id() + "'")).isZero();
        assertThat(count("message where recipient is not null and customer_id = '" + carla.id() + "'"))
                .isZero();
        clock.moveTo(NINE.minus(Duration.ofHours(24)));
        Facts after = booked(known(Person.withMail()));
        await(after, "confirmation", "SENT");
        assertThat(Mailbox.of(carla.email())).hasSize(1);
    }

    @Test
    void shouldWriteToTheNewAddressWhenAnOlderOneComesLate() {
        Person old = Person.withMail();
        Person carla = old.calledByMail("new." + old.email(), null);
        told(carla, 2);
        told(old, 1);

        Facts visit = booked(carla);

        await(visit, "confirmation", "SENT");
        assertThat(Mailbox.of(carla.email())).hasSize(1);
        assertThat(Mailbox.of(old.email())).isEmpty();
    }

    private int count(String what) {
        return database.acrossTenants(handle -> handle.createQuery("select count(*) from " + what)
                .mapTo(Integer.class)
                .one());
    }
}
