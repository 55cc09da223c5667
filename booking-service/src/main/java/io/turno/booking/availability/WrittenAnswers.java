package io.turno.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.turno.booking.availability.FindFreeStarts.Question;
import io.turno.booking.grid.BookingWindow;

/** Answers in JSON, given again while the months they were made of are the same and no start has come too near or in reach. */
@Singleton
class WrittenAnswers {
    private final Cache<Asked, Written> written;
    private final FindFreeStarts freeStarts;
    private final ObjectMapper mapper;

    WrittenAnswers(FindFreeStarts freeStarts, ObjectMapper mapper, AvailabilityConfig config) {
        this.freeStarts = freeStarts;
        this.mapper = mapper;
        this.written = Caffeine.newBuilder()
                .maximumWeight(config.heapBytes() / 3)
                .weigher((Asked _, Written answer) -> answer.json.length)
                .expireAfterWrite(config.copiesLive())
                .build();
    }

    private record Asked(
            Class<?> view,
            UUID branchId,
            List<UUID> serviceIds,
            int partySize,
            boolean byStaff,
            long planVersion,
            LocalDate from,
            LocalDate to) {}

    /**
     * @param before the end of the horizon
     * @param after the last start of these months that notice left out
     * @param until the first one that it did not
     */
    private record Written(List<FreeMonth> months, Instant before, Instant after, Instant until, byte[] json) {
        boolean isGood(List<FreeMonth> now, BookingWindow window) {
            return before.equals(window.before())
                    && after.isBefore(window.from())
                    && !until.isBefore(window.from())
                    && isSame(now);
        }

        private boolean isSame(List<FreeMonth> now) {
            for (int i = 0; i < months.size(); i++) {
                if (now.size() != months.size() || months.get(i) != now.get(i)) {
                    return false;
                }
            }
            return now.size() == months.size();
        }
    }

    /** @param view what the days are shown as; always the same for the same class */
    <V> byte[] answer(Question question, LocalDate from, LocalDate to, Class<V> kind, Function<List<FreeDay>, V> view) {
        Search search = freeStarts.search(question);
        List<FreeMonth> months = search.monthsOf(from, to);
        var plan = question.plan();
        var asked = new Asked(
                kind,
                plan.branchId(),
                question.serviceIds(),
                question.partySize(),
                question.byStaff(),
                plan.version(),
                from,
                to);
        Written known = written.getIfPresent(asked);
        if (known != null && known.isGood(months, search.window())) {
            return known.json;
        }
        byte[] json = json(view.apply(search.days(from, to).toList()));
        written.put(asked, written(months, search.window(), json));
        return json;
    }

    private static Written written(List<FreeMonth> months, BookingWindow window, byte[] json) {
        Instant after = Instant.MIN;
        Instant until = Instant.MAX;
        for (FreeMonth.Day day :
                months.stream().flatMap(month -> month.days().stream()).toList()) {
            for (long second : day.starts()) {
                Instant start = Instant.ofEpochSecond(second);
                if (start.isBefore(window.from())) {
                    after = start.isAfter(after) ? start : after;
                } else {
                    until = start.isBefore(until) ? start : until;
                }
            }
        }
        return new Written(months, window.before(), after, until, json);
    }

    private byte[] json(Object view) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
