package io.turno.booking.brand;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.plan.Plans;

/** The organisations as their customers see them, by the newest plans. */
@Singleton
public class Brands {
    private final Plans plans;

    Brands(Plans plans) {
        this.plans = plans;
    }

    /**
     * Whom a guest means who came by this host name.
     *
     * @param host the request's {@code Host}, with or without a port; null where there is none
     * @return empty where it is nobody's domain and there are several organisations, or none
     */
    public Optional<Brand> meantBy(String host) {
        return Brand.meant(plans.all(), host);
    }

    /** Empty where the organisation has no branch. */
    public Optional<Brand> of(UUID tenantId) {
        return Brand.of(plans.all(), tenantId);
    }
}
