package io.turno.notification.text;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What a message is about, in the words of its reader.
 *
 * @param language one that there are texts for
 * @param locale the same, with the region whose way to write dates is used
 * @param customerName empty where unknown
 * @param service names of the services of the visit, joined
 * @param address of the branch, empty where unknown
 * @param zone of the branch
 * @param link where the customer changes or cancels it, or says how it was
 * @param sequence the calendar sequence of the appointment
 * @param ownPhrases what the organisation says otherwise than the product in that language, by key
 * @param changedAt when the appointment became as it is
 */
public record Visit(
        UUID appointmentId,
        String code,
        String language,
        Locale locale,
        String customerName,
        String service,
        String branch,
        String address,
        Instant start,
        Instant end,
        ZoneId zone,
        URI link,
        int sequence,
        Map<String, String> ownPhrases,
        Instant changedAt) {

    /** The same, leading somewhere else. */
    public Visit leadingTo(URI other) {
        return new Visit(
                appointmentId,
                code,
                language,
                locale,
                customerName,
                service,
                branch,
                address,
                start,
                end,
                zone,
                other,
                sequence,
                ownPhrases,
                changedAt);
    }

    ZonedDateTime localStart() {
        return start.atZone(zone);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Visit[" + appointmentId + "]";
    }
}
