package io.turno.support.paging;

import java.util.List;
import java.util.function.Function;

/**
 * A piece of a long list.
 *
 * @param next what to send as {@code after} for the following piece; null at the end
 */
public record Page<T>(List<T> items, String next) {
    /** Most rows that one request may ask for. */
    public static final int MOST = 200;

    /**
     * Cuts a page out of rows that were asked for with one more than the limit.
     *
     * @param cursor what tells a row from its followers, in the order of the query
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(List.copyOf(oneMore), null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), next);
    }
}
