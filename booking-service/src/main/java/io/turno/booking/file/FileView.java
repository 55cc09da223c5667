package io.turno.booking.file;

import java.time.Instant;
import java.util.UUID;

/**
 * What is kept for somebody who goes on to book.
 *
 * @param id the answer to a question for a file
 * @param token proves that the file is the caller's; to be sent with the booking
 * @param type e.g. {@code application/pdf}; what it is, not what it was said to be
 * @param expiresAt when it is removed, unless a booking names it before
 */
public record FileView(UUID id, String token, String name, String type, int bytes, Instant expiresAt) {}
