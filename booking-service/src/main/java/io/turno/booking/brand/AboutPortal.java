package io.turno.booking.brand;

import java.util.Map;

import jakarta.inject.Singleton;

import io.turno.support.web.AppAbout;

/** Tells the portal whose it is, and how it looks, by the host name that the browser asked for. */
@Singleton
class AboutPortal implements AppAbout {
    private final Brands brands;

    AboutPortal(Brands brands) {
        this.brands = brands;
    }

    @Override
    public Map<String, Object> of(String host) {
        return brands.meantBy(host)
                .map(brand -> Map.of("about", Map.of("tenantId", brand.tenantId()), "branding", brand.branding()))
                .orElse(Map.of("about", Map.of()));
    }
}
