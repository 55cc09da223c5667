package io.turno.branch.signin;

import java.time.Instant;
import java.util.List;

/**
 * Whom the branch may let in by itself.
 *
 * @param subject of the person's online token; the same at the branch, so that a counter stays theirs
 * @param roles as they were when an online token was seen last
 */
public record LocalSignIn(String account, String subject, String pinHash, List<String> roles, Instant seenAt) {}
