package io.turno.booking.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import jakarta.inject.Singleton;

import io.turno.booking.availability.AvailabilityResource.SlotView;
import io.turno.booking.availability.FindFreeStarts.Question;

/** What to offer somebody whose time is taken. */
@Singleton
public class NearestStarts {
    private static final int MOST = 3;
    private static final int DAYS_AROUND = 7;

    private final FindFreeStarts freeStarts;

    NearestStarts(FindFreeStarts freeStarts) {
        this.freeStarts = freeStarts;
    }

    /** Up to three other free starts within a week of the wished one, the nearest ones, in order of time. */
    public List<SlotView> to(Question question, Instant wished) {
        LocalDate day = wished.atZone(question.plan().timeZone()).toLocalDate();
        return freeStarts
                .days(question, day.minusDays(DAYS_AROUND), day.plusDays(DAYS_AROUND))
                .flatMap(free -> free.starts().stream())
                .filter(free -> !free.start().equals(wished))
                .sorted(Comparator.comparing(
                        free -> Duration.between(wished, free.start()).abs()))
                .limit(MOST)
                .sorted(Comparator.comparing(FreeStart::start))
                .map(SlotView::of)
                .toList();
    }
}
