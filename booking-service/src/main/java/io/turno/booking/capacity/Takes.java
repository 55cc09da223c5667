package io.turno.booking.capacity;

import java.util.List;

/**
 * What a visit takes that starts at a certain time: all of it, or it can't be booked.
 *
 * @param pieces of the pools of its services and of the branch, for the whole party
 * @param quota of the public quotas, for the whole party; customers take it while it is not released
 */
public record Takes(List<Piece> pieces, List<Piece> quota, List<Choice> choices) {}
