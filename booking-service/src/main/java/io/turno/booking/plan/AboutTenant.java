package io.turno.booking.plan;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.web.AppAbout;

/** Tells the portal whose branches it shows. */
@Singleton
class AboutTenant implements AppAbout {
    private final Plans plans;

    AboutTenant(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Map<String, Object> of(String host) {
        Map<String, UUID> about =
                plans.soleTenant().map(id -> Map.of("tenantId", id)).orElse(Map.of());
        return Map.of("about", about);
    }
}
