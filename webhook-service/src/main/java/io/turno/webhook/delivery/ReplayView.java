package io.turno.webhook.delivery;

/** @param deliveries how many go out again */
public record ReplayView(int deliveries) {}
