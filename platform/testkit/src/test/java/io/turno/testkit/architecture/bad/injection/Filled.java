package io.turno.testkit.architecture.bad.injection;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gets what it needs behind its back. */
class Filled {
    @Inject
    Runnable task;

    @ConfigProperty(name = "turno.limit")
    int limit;
}
