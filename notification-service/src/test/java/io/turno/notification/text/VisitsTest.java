package io.turno.notification.text;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.turno.notification.Facts;
import io.turno.notification.Meridian;
import io.turno.notification.appointment.KnownAppointment;
import io.turno.notification.contact.Contact;
import io.turno.support.PlatformConfig;
import io.turno.support.access.ManageToken;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VisitsTest {
    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");

    private final PlatformConfig platform = platform();
    private final ManageToken tokens = new ManageToken(platform);
    private final Visits visits = new Visits(new Phrases(), tokens, platform);
    private final Facts booked = Facts.booked(UUID.randomUUID(), NINE);

    @Test
    void shouldSpeakTheCustomersLanguageInTheirOwnRegionWhenTheySaidBoth() {
        Visit visit = visitOf("es-MX");

        assertThat(visit.language()).isEqualTo("es");
        assertThat(visit.locale()).isEqualTo(Locale.of("es", "MX"));
        assertThat(visit.service()).isEqualTo("Apertura de cuenta");
        assertThat(visit.branch()).isEqualTo("Londres Bank");
    }

    @Test
    void shouldWriteDatesAsTheBranchsCountryDoesWhenTheCustomerNamedNoRegion() {
        assertThat(visitOf("en").locale()).isEqualTo(Locale.UK);
    }

    @Test
    void shouldNameThingsAsTheBranchDoesWhenThereIsNoNameInTheCustomersLanguage() {
        Visit visit = visitOf("de");

        assertThat(visit.language()).isEqualTo("de");
        assertThat(visit.service()).isEqualTo("Account opening");
    }

    @Test
    void shouldSpeakTheLanguageOfTheBookingWhenTheCustomersIsUnknown() {
        assertThat(visitOf(null).language()).isEqualTo("en");
        assertThat(visitOf("xx").language()).isEqualTo("en");
    }

    @Test
    void shouldLinkToTheAppointmentWithItsOwnTokenWhenTheAddressEndsInASlash() {
        assertThat(visitOf("en").link())
                .isEqualTo(
                        URI.create("https://book.example/manage/" + booked.id() + "?token=" + tokens.of(booked.id())));
    }

    private Visit visitOf(String language) {
        var contact = new Contact(booked.customerId(), "Carla", "carla@example.com", null, language, List.of());
        return visits.of(new KnownAppointment(booked.toEvent(), NINE), Meridian.london(), contact);
    }

    private static PlatformConfig platform() {
        return new SmallRyeConfigBuilder()
                .withMapping(PlatformConfig.class)
                .withConverter(Duration.class, 300, new DurationConverter())
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "turno.platform.database.url", "none",
                                "turno.platform.database.user", "none",
                                "turno.platform.database.owner", "none",
                                "turno.platform.manage-token-secret", "secret",
                                "turno.platform.public-url", "https://book.example/"),
                        "test",
                        100))
                .build()
                .getConfigMapping(PlatformConfig.class);
    }
}
