package io.turno.sandbox.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;

import jakarta.activation.DataHandler;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.turno.sandbox.clock.SuiteClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class InboxTest {
    private static final String ICS = "BEGIN:VCALENDAR\r\nSUMMARY:Café con leche\r\nEND:VCALENDAR\r\n";

    @Inject
    MailServer server;

    @Inject
    SuiteClock clock;

    @BeforeEach
    @AfterEach
    void startAfresh() {
        when().delete("/inbox").then().statusCode(204);
        when().delete("/clock");
    }

    @Test
    void shouldShowEveryPartWhenAMailComesOverSmtp() throws MessagingException {
        send(withCalendar(mail("carla@example.com", "Tu cita, mañana")));

        when().get("/inbox")
                .then()
                .body("", hasSize(1))
                .body("[0].channel", is("email"))
                .body("[0].from", is("desk@example.com"))
                .body("[0].to", is("carla@example.com"))
                .body("[0].subject", is("Tu cita, mañana"))
                .body("[0].text", is("¡Hola!"))
                .body("[0].html", is("<p>¡Hola!</p>"))
                .body("[0].attachments", hasSize(1))
                .body("[0].attachments[0].name", is("invite.ics"))
                .body("[0].attachments[0].contentType", startsWith("text/calendar; charset=UTF-8; method=REQUEST"))
                .body("[0].attachments[0].text", is(ICS));
    }

    @Test
    void shouldShowTheTextAloneWhenTheMailIsPlain() throws MessagingException {
        MimeMessage plain = mail("carla@example.com", "Plain");
        plain.setText("Hello");

        send(plain);

        when().get("/inbox")
                .then()
                .body("[0].text", is("Hello"))
                .body("[0].html", nullValue())
                .body("[0].attachments", empty());
    }

    @Test
    void shouldKeepACopyForEachWhenAMailHasSeveralRecipients() throws MessagingException {
        MimeMessage mail = mail("carla@example.com", "Both");
        mail.addRecipient(RecipientType.CC, new InternetAddress("omar@example.com"));
        mail.setText("Hello");

        send(mail);

        given().queryParam("to", "OMAR@example.com").get("/inbox").then().body("to", contains("omar@example.com"));
        when().get("/inbox").then().body("", hasSize(2));
    }

    @Test
    void shouldListTheNewestFirstWhenSeveralCame() throws MessagingException {
        sendPlain("first");
        sendPlain("second");

        when().get("/inbox").then().body("subject", contains("second", "first"));
    }

    @Test
    void shouldCountBySuiteTimeWhenOnlyTheLatestAreAskedFor() throws MessagingException {
        sendPlain("before");
        given().contentType(ContentType.JSON).body("{\"offset\":\"PT2H\"}").post("/clock");
        sendPlain("after");

        String since = clock.instant().minus(Duration.ofHours(1)).toString();

        given().queryParam("since", since).get("/inbox").then().body("subject", contains("after"));
    }

    @Test
    void shouldListNothingWhenTheChannelIsAnother() throws MessagingException {
        sendPlain("a mail");

        given().queryParam("channel", "sms").get("/inbox").then().body("", empty());
    }

    @Test
    void shouldRefuseWhenSinceIsNoInstant() {
        given().queryParam("since", "yesterday")
                .get("/inbox")
                .then()
                .statusCode(400)
                .body("type", is("urn:turno:problem:bad-request"));
    }

    private void sendPlain(String subject) throws MessagingException {
        MimeMessage mail = mail("carla@example.com", subject);
        mail.setText("Hello");
        send(mail);
    }

    private MimeMessage mail(String to, String subject) throws MessagingException {
        var smtp = new Properties();
        smtp.setProperty("mail.smtp.host", "127.0.0.1");
        smtp.setProperty("mail.smtp.port", Integer.toString(server.port()));
        var mail = new MimeMessage(Session.getInstance(smtp));
        mail.setFrom(new InternetAddress("desk@example.com"));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject, "UTF-8");
        return mail;
    }

    private static MimeMessage withCalendar(MimeMessage mail) throws MessagingException {
        Multipart alternatives = new MimeMultipart(
                "alternative",
                part("¡Hola!", "text/plain; charset=UTF-8"),
                part("<p>¡Hola!</p>", "text/html; charset=UTF-8"));
        var body = new MimeBodyPart();
        body.setContent(alternatives);
        MimeBodyPart invite = part(ICS, "text/calendar; charset=UTF-8; method=REQUEST");
        invite.setFileName("invite.ics");
        mail.setContent(new MimeMultipart("mixed", body, invite));
        return mail;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }

    private static void send(MimeMessage mail) throws MessagingException {
        Transport.send(mail);
    }
}
