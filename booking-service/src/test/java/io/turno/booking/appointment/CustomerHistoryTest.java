package io.turno.booking.appointment;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.Reception;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class CustomerHistoryTest extends ServiceTest {

    @Test
    void shouldShowTheBranchesThatTheCallerReaches() {
        // Given
        var ada = Visitor.of(bank);
        var here = ada.booked(bank.cards, Bank.at(3, 10, 0));
        var other = Bank.openBeside(bank, events);
        var order = ada.order(other.cards, Bank.at(4, 10, 0));
        order.put("branchId", other.branch);
        String there = ada.book(order, null).then().statusCode(201).extract().path("id");
        UUID customer = Reception.of(bank).customer(ada.email);

        // When
        var atThisDesk = Reception.of(bank).history(customer);
        var atHeadquarters = Reception.as(bank, "hq-admin").history(customer);

        // Then
        atThisDesk.then().statusCode(200).body("items.id", contains(here.id().toString()));
        atHeadquarters.then().body("items.id", contains(there, here.id().toString()));
    }

    @Test
    void shouldPageFromTheLatestBack() {
        // Given
        var ada = Visitor.of(bank);
        var first = ada.booked(bank.cards, Bank.at(3, 10, 0));
        var second = ada.booked(bank.cards, Bank.at(4, 10, 0));
        UUID customer = Reception.of(bank).customer(ada.email);
        var desk = Visitor.of(bank).with(bank.reception());
        String address = "/api/v1/customers/" + customer + "/appointments";

        // When
        var page = desk.request().queryParam("limit", 1).get(address);
        var rest = desk.request()
                .queryParam("limit", 1)
                .queryParam("after", page.<String>path("next"))
                .get(address);

        // Then
        page.then().body("items.id", contains(second.id().toString()));
        rest.then().body("items.id", contains(first.id().toString())).body("items", hasSize(1));
    }
}
