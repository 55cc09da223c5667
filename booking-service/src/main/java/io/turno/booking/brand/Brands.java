package io.turno.booking.brand;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.plan.Plans;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The organisations as their customers see them, by the newest plans. */
@Singleton
public class Brands {
    private final Plans plans;
    private final UUID usual;

    /** @param usual tenant whose portal this is wherever a host name is nobody's domain */
    Brands(Plans plans, @ConfigProperty(name = "turno.booking.usual-tenant") Optional<UUID> usual) {
        this.plans = plans;
        this.usual = usual.orElse(null);
    }

    /**
     * Whom a guest means who came by this host name.
     *
     * @param host the request's {@code Host}, with or without a port; null where there is none
     * @return empty where it is nobody's domain, none is usual, and there are several organisations, or none
     */
    public Optional<Brand> meantBy(String host) {
        return Brand.meant(plans.all(), host, usual);
    }

    /** Empty where the organisation has no branch. */
    public Optional<Brand> of(UUID tenantId) {
        return Brand.of(plans.all(), tenantId);
    }
}
