package io.turno.branch.staff;

import java.util.Set;

import io.turno.support.access.Actor;

/**
 * Somebody of the branch's staff asked for something; said on the request's own thread.
 *
 * @param account the user name, in small letters
 * @param roles those of the token that mean something at a branch
 * @param online whether the token is the centre's, not the branch's own
 */
public record StaffSeen(String account, Actor actor, Set<String> roles, boolean online) {}
