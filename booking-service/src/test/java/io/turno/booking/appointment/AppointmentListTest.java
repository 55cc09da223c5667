package io.turno.booking.appointment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.booking.Visitor.Booking;
import io.turno.booking.appointment.AppointmentSearch.Wanted;
import io.turno.booking.customer.WhoIsMeant.Meant;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.support.data.Database;
import io.turno.testkit.access.Tokens;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
class AppointmentListTest extends ServiceTest {
    private static final String PATH = "/api/v1/appointments";

    @Inject
    Database database;

    @Inject
    AppointmentSearch search;

    private Bank other;
    private Visitor ada;
    private Booking first;
    private Booking second;
    private Booking third;

    @BeforeEach
    void bookAtTwoBranches() {
        other = Bank.openBeside(bank, events);
        ada = Visitor.of(bank);
        first = ada.booked(bank.cards, Bank.at(3, 10, 0));
        second = Visitor.of(other).booked(bank.advice, Bank.at(3, 11, 0));
        third = Visitor.of(bank).booked(bank.advice, Bank.at(4, 9, 0));
    }

    @Test
    void shouldListAllBranchesInScopeInOrderOfStart() {
        // When
        var all = list(headOffice());

        // Then
        all.then().statusCode(200).body("items.code", contains(first.code(), second.code(), third.code()));
        list(reception(bank)).then().body("items.code", contains(first.code(), third.code()));
        list(reception(other)).then().body("items.code", contains(second.code()));
    }

    @Test
    void shouldListTheBranchesThatAreNamed() {
        // When
        var one = list(headOffice().queryParam("branch", other.branch));
        var both = list(headOffice().queryParam("branch", bank.branch, other.branch));

        // Then
        one.then().body("items.code", contains(second.code()));
        both.then().body("items.code", contains(first.code(), second.code(), third.code()));
    }

    @Test
    void shouldPageThroughSeveralBranches() {
        // When
        var page = list(headOffice().queryParam("limit", 2));
        var rest = list(headOffice().queryParam("limit", 2).queryParam("after", page.<String>path("next")));

        // Then
        page.then().body("items.code", contains(first.code(), second.code()));
        rest.then().body("items.code", contains(third.code())).body("next", nullValue());
    }

    @Test
    void shouldFilterByWhatIsAskedFor() {
        // Given
        Visitor.of(bank).cancel(third).then().statusCode(200);

        // Then
        list(headOffice().queryParam("status", "CANCELLED")).then().body("items.code", contains(third.code()));
        list(headOffice().queryParam("status", "CANCELLED", "BOOKED"))
                .then()
                .body("items.code", contains(first.code(), second.code(), third.code()));
        list(headOffice().queryParam("service", bank.advice))
                .then()
                .body("items.code", contains(second.code(), third.code()));
        list(headOffice().queryParam("channel", "KIOSK")).then().body("items", empty());
        list(headOffice().queryParam("staff", UUID.randomUUID())).then().body("items", empty());
        list(headOffice().queryParam("channel", first(headOffice())), "3", "3")
                .then()
                .body("items.code", contains(first.code(), second.code()));
    }

    @Test
    void shouldFindByCodeAndByPerson() {
        // Then
        list(headOffice().queryParam("q", second.code().toLowerCase()))
                .then()
                .body("items.code", contains(second.code()));
        list(headOffice().queryParam("q", ada.email)).then().body("items.code", contains(first.code()));
        list(headOffice().queryParam("q", ada.email.substring(0, ada.email.indexOf('@') + 1)))
                .then()
                .body("items.code", contains(first.code()));
        list(headOffice().queryParam("q", "byron ad"))
                .then()
                .body("items.code", contains(first.code(), second.code(), third.code()));
        list(headOffice().queryParam("q", "byron ad").queryParam("service", bank.cards))
                .then()
                .body("items.code", contains(first.code()));
        list(reception(other).queryParam("q", ada.email)).then().body("items", empty());
        list(headOffice().queryParam("q", "nobody")).then().body("items", empty());
    }

    @Test
    void shouldWriteDownWhoLookedForAPersonButNotWhatTheyTyped() {
        // When
        list(headOffice().queryParam("q", ada.email)).then().statusCode(200);

        // Then
        var entry = log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        said -> said.action().equals("appointment.searched")
                                && said.entityId().equals(bank.tenant.toString()));
        assertThat(entry.data().details()).isEqualTo(Map.of("by", "ByEmail"));
    }

    @Test
    void shouldNameWhatIsWrong() {
        // When
        var days = headOffice()
                .queryParam("from", "2026-12-02")
                .queryParam("to", "2026-12-01")
                .get(PATH);
        var nothing = headOffice()
                .queryParam("status", "LOST")
                .queryParam("channel", "PIGEON")
                .get(PATH);
        var typed = list(headOffice().queryParam("q", "a"));

        // Then
        days.then().statusCode(400).body("errors.pointer", contains("to"));
        nothing.then().statusCode(400).body("errors.pointer", contains("from", "to", "status", "channel"));
        typed.then().statusCode(400).body("errors.pointer", contains("q"));
    }

    @Test
    void shouldShowNobodyWhatIsNotTheirs() {
        // Given
        var rival = Bank.open(events);

        // Then
        list(reception(bank).queryParam("branch", bank.branch, other.branch))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:turno:problem:not-your-branch"));
        list(reception(rival).queryParam("branch", bank.branch)).then().statusCode(403);
        list(reception(rival)).then().body("items", empty());
        list(Visitor.of(bank).request()).then().statusCode(401);
    }

    static Stream<Arguments> walks() {
        return Stream.of(
                arguments("by branch", null, "appointment_day"),
                arguments("by code", new Meant("ByCode", "AB1234", List.of()), "appointment_day"),
                arguments("by person", new Meant("ByName", null, List.of(UUID.randomUUID())), "appointment_customer"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walks")
    void shouldWalkAnIndexFromWhereThePageBegins(String what, Meant meant, String index) {
        // Given
        var rules = new ListRules(Bank.day(3), Bank.day(4), List.of("BOOKED"), bank.cards, null, null, null);
        var wanted = new Wanted(List.of(bank.plan(), other.plan()), rules, meant, Cursor.BEGINNING, 51);

        // When
        List<String> plan = database.inTenant(bank.tenant, handle -> {
            handle.execute("set local enable_seqscan = off");
            handle.execute("set local enable_bitmapscan = off");
            handle.getConfig(SqlStatements.class).setTemplateEngine((sql, _) -> "explain " + sql);
            return search.query(handle, wanted).mapTo(String.class).list();
        });

        // Then
        assertThat(String.join("\n", plan))
                .containsPattern("Index Scan using " + index + " on appointment[^\\n]*\\n\\s+Index Cond: .*start_at")
                .doesNotContain("Seq Scan");
    }

    private static Response list(RequestSpecification person) {
        return list(person, "3", "4");
    }

    private static Response list(RequestSpecification person, String from, String to) {
        return person.queryParam("from", Bank.day(Integer.parseInt(from)).toString())
                .queryParam("to", Bank.day(Integer.parseInt(to)).toString())
                .get(PATH);
    }

    /** How the first of them was booked. */
    private static String first(RequestSpecification person) {
        return list(person).path("items[0].channel");
    }

    private RequestSpecification headOffice() {
        String token =
                Tokens.staff("hq-admin").tenant(bank.tenant).branches("*").token();
        return Visitor.of(bank).with(token).request();
    }

    private RequestSpecification reception(Bank where) {
        return Visitor.of(where).with(where.reception()).request();
    }
}
