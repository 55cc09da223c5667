package io.turno.support.paging;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageTest {

    @Test
    void shouldBeTheLastWhenNoRowIsLeftOver() {
        Page<String> page = Page.of(List.of("a", "b"), 2, row -> row);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isNull();
    }

    @Test
    void shouldPointAfterItsOwnLastRowWhenThereAreMore() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, row -> "after-" + row);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isEqualTo("after-b");
    }

    @Test
    void shouldBeEmptyWhenThereAreNoRows() {
        Page<String> page = Page.of(List.of(), 2, row -> row);

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isNull();
    }

    @Test
    void shouldKeepItsPlaceInTheListWhenItsRowsAreShownDifferently() {
        Page<Integer> page = Page.of(List.of("a", "bb", "ccc"), 2, row -> row).map(String::length);

        assertThat(page).isEqualTo(new Page<>(List.of(1, 2), "bb"));
    }
}
