package io.turno.branch.live;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.ws.rs.sse.OutboundSseEvent;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import org.awaitility.Awaitility;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FeedTest {
    private static final int MORE_THAN_IT_REMEMBERS = 300;

    private final Feed feed = new Feed();
    private final AtomicInteger state = new AtomicInteger();

    @Test
    void shouldTellTheStateFirstAndThenEachChange() {
        // Given
        change();
        var page = page(null, 10);
        heard(page, 1);

        // When
        change();

        // Then
        assertThat(heard(page, 2)).containsExactly("snapshot 1", "change 2");
    }

    @Test
    void shouldTellOnlyWhatWasMissedToWhoComesBack() {
        // Given
        change();
        var page = page(null, 10);
        heard(page, 1);
        String known = page.getItems().getFirst().getId();
        page.cancel();
        change();
        change();

        // When
        var again = page(known, 10);

        // Then
        assertThat(heard(again, 2)).containsExactly("change 2", "change 3");
    }

    @Test
    void shouldTellTheStateToWhoComesBackWithAnIdThatNobodyKnows() {
        // Given
        change();
        change();

        // When
        var page = page("00000000-1", 10);

        // Then
        assertThat(heard(page, 1)).containsExactly("snapshot 2");
    }

    @Test
    void shouldKeepNothingForASlowPageButTellItTheStateOnceItCanTakeIt() {
        // Given
        change();
        var slow = page(null, 1);
        heard(slow, 1);
        for (int changes = 0; changes < MORE_THAN_IT_REMEMBERS; changes++) {
            change();
        }

        // When
        slow.request(1);

        // Then
        assertThat(heard(slow, 2)).containsExactly("snapshot 1", "snapshot " + (MORE_THAN_IT_REMEMBERS + 1));
    }

    @Test
    void shouldLetASlowPageCatchUpWithWhatIsRemembered() {
        // Given
        change();
        var slow = page(null, 1);
        heard(slow, 1);
        change();
        change();

        // When
        slow.request(5);

        // Then
        assertThat(heard(slow, 3)).containsExactly("snapshot 1", "change 2", "change 3");
    }

    @Test
    void shouldForgetAPageThatHasGone() {
        // Given
        change();
        var page = page(null, 10);
        heard(page, 1);

        // When
        page.cancel();

        // Then
        assertThat(feed.isDeserted()).isTrue();
    }

    private void change() {
        int now = state.incrementAndGet();
        feed.tell(now == 1 ? null : Integer.toString(now), () -> Integer.toString(now));
    }

    private AssertSubscriber<OutboundSseEvent> page(String lastEventId, long takes) {
        return feed.stream(new SseImpl(), lastEventId, () -> {})
                .subscribe()
                .withSubscriber(AssertSubscriber.create(takes));
    }

    private static List<String> heard(AssertSubscriber<OutboundSseEvent> page, int events) {
        Awaitility.await().until(() -> page.getItems().size() >= events);
        return page.getItems().stream()
                .map(event -> event.getName() + " " + event.getData())
                .toList();
    }
}
