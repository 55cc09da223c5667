package io.turno.branch.replay;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.branch.BranchTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class ReplayApiTest extends BranchTest {

    @Test
    void shouldSetADayBesideWhatItWouldHaveBeen() {
        // Given: both came at the same time, and the second waited ten minutes longer
        String first = branch.walkIn();
        String second = branch.walkIn();
        branch.openCounter();
        serve(first);
        serve(second);

        // When
        var answer = replay(Map.of("day", today(), "counters", 100));

        // Then
        String mine = ".byService.'" + branch.service + "'.";
        var waits = answer.then().statusCode(200).extract().jsonPath();
        assertThat(waits.getInt("really" + mine + "people")).isEqualTo(2);
        assertThat(waits.getInt("really" + mine + "meanSeconds")).isBetween(300, 330);
        assertThat(waits.getInt("really" + mine + "p90Seconds")).isBetween(600, 630);
        assertThat(waits.getInt("replayed" + mine + "people")).isEqualTo(2);
        assertThat(waits.getInt("replayed" + mine + "p90Seconds")).isLessThan(30);
    }

    @Test
    void shouldNameWhatIsWrongWithTheRequest() {
        // When
        var answer = replay(Map.of("counters", 0));

        // Then
        answer.then().statusCode(400).body("errors.pointer", equalTo(List.of("/counters", "/day")));
    }

    @Test
    void shouldBeForManagers() {
        // When
        var answer = branch.operator().body(Map.of("day", today())).post("/api/v1/replays");

        // Then
        answer.then().statusCode(403);
    }

    private Response replay(Map<String, Object> request) {
        return branch.as("mary", "branch-manager").body(request).post("/api/v1/replays");
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).toString();
    }

    /** Ten minutes. */
    private void serve(String ticket) {
        branch.operator()
                .body(Map.of("counterId", branch.counter))
                .post("/api/v1/calls/" + ticket)
                .then()
                .statusCode(200);
        act(ticket, "start");
        clock.moveTo(clock.offset().plusMinutes(10));
        act(ticket, "finish");
    }

    private void act(String ticket, String deed) {
        branch.operator().post("/api/v1/calls/" + ticket + "/" + deed).then().statusCode(200);
    }
}
