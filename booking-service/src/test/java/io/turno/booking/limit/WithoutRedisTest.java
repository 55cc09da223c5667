package io.turno.booking.limit;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithoutRedisTest.NoRedis.class)
class WithoutRedisTest extends ServiceTest {

    /** Nothing listens on this port. */
    public static class NoRedis implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.redis.hosts", "redis://127.0.0.1:1");
        }
    }

    @Test
    void shouldBookAllTheSame() {
        // When
        var answer = Visitor.of(bank).book(bank.cards, Bank.at(3, 10, 0));

        // Then
        answer.then().statusCode(201);
    }
}
