package io.turno.branch.live;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.turno.branch.BranchTest;
import io.turno.branch.LiveStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class QueueStreamTest extends BranchTest {
    @TestHTTPResource
    URI base;

    private final List<LiveStream> pages = new ArrayList<>();

    @AfterEach
    void hangUp() {
        pages.forEach(LiveStream::close);
    }

    @Test
    void shouldTellStaffOfTheTicketThatWasGivenOut() throws Exception {
        // Given
        LiveStream cockpit = cockpit(null);
        var snapshot = cockpit.next();

        // When
        String ticket = branch.walkIn();

        // Then
        assertThat(snapshot.name()).isEqualTo("snapshot");
        assertThat(snapshot.data().getList("tickets")).isNotNull();
        var change = cockpit.next(data -> ids(data).contains(ticket));
        assertThat(change.name()).isEqualTo("change");
        assertThat(change.data().getString("tickets.find { it.id == '%s' }.status".formatted(ticket)))
                .isEqualTo("WAITING");
    }

    @Test
    void shouldTellStaffOfTheTicketThatIsOver() throws Exception {
        // Given
        String ticket = branch.walkIn();
        LiveStream cockpit = cockpit(null);
        cockpit.next();

        // When
        branch.operator().post("/api/v1/calls/" + ticket + "/leave").then().statusCode(200);

        // Then
        cockpit.next(data -> list(data, "gone").contains(ticket));
    }

    @Test
    void shouldTellStaffOfTheCounterThatOpened() throws Exception {
        // Given
        LiveStream cockpit = cockpit(null);
        cockpit.next();

        // When
        branch.openCounter();

        // Then
        String open = "counters.find { it.id == '%s' }?.open".formatted(branch.counter);
        cockpit.next(data -> data.get("counters") != null && Boolean.TRUE.equals(data.get(open)));
    }

    @Test
    void shouldTellWhatWasMissedToACockpitThatComesBack() throws Exception {
        // Given
        LiveStream other = cockpit(null);
        other.next();
        LiveStream cockpit = cockpit(null);
        String known = cockpit.next().id();
        cockpit.close();
        String ticket = branch.walkIn();
        other.next(data -> ids(data).contains(ticket));

        // When
        LiveStream again = cockpit(known);

        // Then
        var missed = again.next(data -> ids(data).contains(ticket));
        assertThat(missed.name()).isEqualTo("change");
    }

    @Test
    void shouldShowThatTheLineIsGood() throws Exception {
        // Given
        LiveStream cockpit = cockpit(null);

        // When
        cockpit.next();

        // Then
        Awaitility.await("alive").until(() -> cockpit.comments() > 0);
    }

    @Test
    void shouldTellKiosksHowManyWait() throws Exception {
        // Given
        LiveStream kiosk = open("/api/v1/kiosk/stream", null, null);
        var snapshot = kiosk.next();

        // When
        branch.walkIn();

        // Then
        assertThat(snapshot.data().getBoolean("open")).isIn(true, false);
        String waiting = "services.find { it.id == '%s' }?.waiting".formatted(branch.service);
        kiosk.next(data -> Integer.valueOf(1).equals(data.get(waiting)));
    }

    @Test
    void shouldNotShowTheQueueToAnybody() {
        // When
        var answer = branch.anybody().get("/api/v1/queue/stream");

        // Then
        answer.then().statusCode(401);
    }

    private LiveStream cockpit(String lastEventId) throws Exception {
        return open("/api/v1/queue/stream", branch.token("olga", "operator"), lastEventId);
    }

    private LiveStream open(String path, String token, String lastEventId) throws Exception {
        var page = LiveStream.open(base.resolve(path), token, lastEventId);
        pages.add(page);
        return page;
    }

    private static List<String> ids(JsonPath data) {
        List<Map<String, Object>> tickets = data.getList("tickets");
        return tickets == null
                ? List.of()
                : tickets.stream().map(ticket -> (String) ticket.get("id")).toList();
    }

    private static List<String> list(JsonPath data, String name) {
        List<String> values = data.getList(name);
        return values == null ? List.of() : values;
    }
}
