package io.turno.booking.availability;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.turno.contracts.PureRule;

/**
 * What is left at every start of one month, for one kind of visit; the compact value that is kept in the heap and in Redis.
 * It says nothing about notice and horizon, which depend on who asks when.
 *
 * @param days from the first of the month on
 */
@PureRule
record FreeMonth(YearMonth month, List<Day> days) {
    private static final byte FORMAT = 2;
    private static final int HEAD = 1;
    private static final int DAY_HEAD = Short.BYTES;
    private static final int START = Integer.BYTES + 2 * Short.BYTES;

    /**
     * Every start that the plan knows, in order, free or not.
     *
     * @param starts seconds since 1970
     * @param left units at the start of the same place; never negative
     * @param publicLeft how many of them customers may have while the public quota is not released
     */
    record Day(long[] starts, short[] left, short[] publicLeft) {}

    /** @param date of this month */
    Day on(LocalDate date) {
        return days.get(date.getDayOfMonth() - 1);
    }

    int starts() {
        return days.stream().mapToInt(day -> day.starts.length).sum();
    }

    byte[] encoded() {
        long base = base(month);
        var bytes = ByteBuffer.allocate(HEAD + days.size() * DAY_HEAD + starts() * START);
        bytes.put(FORMAT);
        for (Day day : days) {
            bytes.putShort((short) day.starts.length);
            for (int i = 0; i < day.starts.length; i++) {
                bytes.putInt((int) (day.starts[i] - base)).putShort(day.left[i]).putShort(day.publicLeft[i]);
            }
        }
        return bytes.array();
    }

    /** @throws IllegalArgumentException where another version of this program wrote it */
    static FreeMonth decoded(YearMonth month, byte[] encoded) {
        var bytes = ByteBuffer.wrap(encoded);
        if (encoded.length == 0 || bytes.get() != FORMAT) {
            throw new IllegalArgumentException("Unknown format");
        }
        var days = new ArrayList<Day>();
        for (int day = 0; day < month.lengthOfMonth(); day++) {
            days.add(day(bytes, base(month)));
        }
        return new FreeMonth(month, days);
    }

    private static Day day(ByteBuffer bytes, long base) {
        int size = bytes.getShort();
        var day = new Day(new long[size], new short[size], new short[size]);
        for (int i = 0; i < size; i++) {
            day.starts[i] = base + bytes.getInt();
            day.left[i] = bytes.getShort();
            day.publicLeft[i] = bytes.getShort();
        }
        return day;
    }

    private static long base(YearMonth month) {
        return month.atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }
}
