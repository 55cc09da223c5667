package io.turno.booking.availability;

import java.util.List;

import io.turno.booking.availability.PoolShelf.Stock;
import io.turno.booking.capacity.Candidate;
import io.turno.booking.capacity.Choice;
import io.turno.booking.capacity.Piece;
import io.turno.booking.capacity.Takes;
import io.turno.contracts.PureRule;

/**
 * What one start takes, by places of a {@link PoolShelf}. Three numbers make a piece: place, first tick, first tick no longer
 * in use.
 *
 * @param pieces all of which it takes
 * @param quota which customers take besides
 * @param choices of each, the pieces of every candidate
 */
@PureRule
record StartNeeds(int[] pieces, int[] quota, int[][][] choices) {
    private static final int NUMBERS = 3;

    static StartNeeds of(Takes takes, PoolShelf shelf) {
        return new StartNeeds(
                numbers(takes.pieces(), shelf),
                numbers(takes.quota(), shelf),
                takes.choices().stream()
                        .map(choice -> candidates(choice, shelf))
                        .toArray(int[][][]::new));
    }

    private static int[][] candidates(Choice choice, PoolShelf shelf) {
        return choice.candidates().stream()
                .map(Candidate::pieces)
                .map(pieces -> numbers(pieces, shelf))
                .toArray(int[][]::new);
    }

    private static int[] numbers(List<Piece> pieces, PoolShelf shelf) {
        var numbers = new int[pieces.size() * NUMBERS];
        int next = 0;
        for (Piece piece : pieces) {
            numbers[next++] = shelf.place(piece);
            numbers[next++] = piece.firstTick();
            numbers[next++] = piece.lastTick();
        }
        return numbers;
    }

    /** For how many people there is room, quota aside; a party may be spread over several candidates. */
    int left(Stock stock) {
        int left = least(pieces, stock);
        for (int[][] choice : choices) {
            int free = 0;
            for (int[] candidate : choice) {
                free += Math.max(0, least(candidate, stock));
            }
            left = Math.min(left, free);
        }
        return left;
    }

    /** How much of the public quotas is left; as much as one likes where there are none. */
    int quotaLeft(Stock stock) {
        return least(quota, stock);
    }

    int size() {
        int size = pieces.length + quota.length;
        for (int[][] choice : choices) {
            for (int[] candidate : choice) {
                size += candidate.length;
            }
        }
        return size;
    }

    private static int least(int[] pieces, Stock stock) {
        int least = Short.MAX_VALUE;
        for (int i = 0; i < pieces.length; i += NUMBERS) {
            least = Math.min(least, stock.left(pieces[i], pieces[i + 1], pieces[i + 2]));
        }
        return least;
    }
}
