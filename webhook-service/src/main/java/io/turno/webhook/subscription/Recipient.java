package io.turno.webhook.subscription;

import java.util.List;

/**
 * Where calls go, and what signs them.
 *
 * @param keys the current secret's, then those of rotated ones that have not ended
 */
public record Recipient(String url, List<byte[]> keys) {}
