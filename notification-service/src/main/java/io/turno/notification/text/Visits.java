package io.turno.notification.text;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.plan.BranchPlan;
import io.turno.notification.appointment.KnownAppointment;
import io.turno.notification.contact.Contact;
import io.turno.support.PlatformConfig;
import io.turno.support.access.ManageToken;

/** Puts an appointment into the words of the person who has it. */
@Singleton
public class Visits {
    private final Phrases phrases;
    private final ManageToken tokens;
    private final URI publicUrl;

    public Visits(Phrases phrases, ManageToken tokens, PlatformConfig config) {
        this.phrases = phrases;
        this.tokens = tokens;
        this.publicUrl = config.publicUrl();
    }

    public Visit of(KnownAppointment appointment, BranchPlan plan, Contact contact) {
        AppointmentFacts facts = appointment.facts();
        String language = phrases.closest(wanted(facts, plan, contact));
        return new Visit(
                facts.id(),
                facts.code(),
                language,
                Locale.of(language, region(language, plan, contact)),
                Objects.requireNonNullElse(contact.name(), ""),
                services(facts, plan, language),
                named(plan.names(), language, plan.languages()),
                Objects.requireNonNullElse(plan.address(), ""),
                facts.start(),
                facts.end(),
                plan.timeZone(),
                linkTo(facts.id()),
                facts.icsSequence(),
                plan.texts().getOrDefault(language, Map.of()),
                appointment.changedAt());
    }

    private static Stream<String> wanted(AppointmentFacts facts, BranchPlan plan, Contact contact) {
        return Stream.concat(Stream.of(contact.language(), facts.language()), plan.languages().stream());
    }

    /** The customer's own region if they said one, else the branch's: an English reader in London reads 09:00, not 9:00 AM. */
    private static String region(String language, BranchPlan plan, Contact contact) {
        if (contact.language() != null) {
            Locale own = Locale.forLanguageTag(contact.language());
            if (own.getLanguage().equals(language) && !own.getCountry().isEmpty()) {
                return own.getCountry();
            }
        }
        return plan.countryCode();
    }

    private static String services(AppointmentFacts facts, BranchPlan plan, String language) {
        return facts.serviceIds().stream()
                .flatMap(id -> plan.service(id).stream())
                .map(service -> named(service.names(), language, plan.languages()))
                .collect(Collectors.joining(", "));
    }

    /** In the reader's language, else in the first language of the branch that there is a name in, else any. */
    private static String named(Map<String, String> names, String language, List<String> branchLanguages) {
        return Stream.concat(Stream.of(language), branchLanguages.stream())
                .flatMap(tag -> names.entrySet().stream().filter(name -> speaks(name.getKey(), tag)))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> names.values().stream().findFirst())
                .orElse("");
    }

    private static boolean speaks(String tag, String wanted) {
        return Locale.forLanguageTag(tag)
                .getLanguage()
                .equals(Locale.forLanguageTag(wanted).getLanguage());
    }

    private URI linkTo(UUID appointmentId) {
        String base = publicUrl.toString().replaceAll("/+$", "");
        return URI.create(base + "/manage/" + appointmentId + "?token=" + tokens.of(appointmentId));
    }
}
