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
import io.turno.booking.capacity.Wanted;

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

    private record Asked(Class<?> view, UUID branchId, Wanted wanted, long planVersion, LocalDate from, LocalDate to) {}

    /** @param before the end of the horizon */
    private record Written(List<FreeMonth> months, Instant before, SteadyTime steady, byte[] json) {
        boolean isGood(List<FreeMonth> now, Search search) {
            return before.equals(search.before()) && steady.includes(search.now()) && isSame(now);
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
        if (!question.own().isEmpty()) {
            return json(view.apply(search.days(from, to).toList()));
        }
        List<FreeMonth> months = search.monthsOf(from, to);
        var plan = question.plan();
        var asked = new Asked(kind, plan.branchId(), question.wanted(), plan.version(), from, to);
        Written known = written.getIfPresent(asked);
        if (known != null && known.isGood(months, search)) {
            return known.json;
        }
        byte[] json = json(view.apply(search.days(from, to).toList()));
        written.put(asked, new Written(months, search.before(), search.steady(months), json));
        return json;
    }

    private byte[] json(Object view) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
