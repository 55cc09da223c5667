package io.turno.sandbox.twilio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** The answer to a message that was taken; the fields of Twilio's Message resource that clients read. */
record TwilioMessage(
        String sid,
        String account_sid,
        String to,
        String from,
        String body,
        String status,
        String direction,
        String num_segments,
        String num_media,
        String api_version,
        String date_created,
        String date_updated,
        Integer error_code,
        String error_message,
        String uri) {
    static final String API_VERSION = "2010-04-01";
    private static final int SINGLE_SEGMENT = 160;
    private static final int CONCATENATED_SEGMENT = 153;

    static TwilioMessage queued(String accountSid, SmsRequest sms, Instant now) {
        String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        String created = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
        return new TwilioMessage(
                sid,
                accountSid,
                sms.to(),
                sms.from(),
                sms.body(),
                "queued",
                "outbound-api",
                Integer.toString(segments(sms.body())),
                "0",
                API_VERSION,
                created,
                created,
                null,
                null,
                "/" + API_VERSION + "/Accounts/" + accountSid + "/Messages/" + sid + ".json");
    }

    /** As if every character were in the GSM alphabet. */
    private static int segments(String body) {
        return body.length() <= SINGLE_SEGMENT ? 1 : Math.ceilDiv(body.length(), CONCATENATED_SEGMENT);
    }
}
