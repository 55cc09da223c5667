package io.turno.booking.appointment;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.turno.booking.BookingRefusal;
import io.turno.booking.appointment.AppointmentRepository.Verdict;
import io.turno.booking.customer.Contact;
import io.turno.booking.customer.Customer;
import io.turno.booking.customer.CustomerRepository;
import io.turno.booking.form.Answers;
import io.turno.contracts.appointment.Verification;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.idempotency.Idempotency.Claim;
import io.turno.support.lane.Lane;
import io.turno.support.problem.Refused;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Books for guests what comes in at the same time in one transaction: the rows that a rush fights for are locked through one commit
 * instead of many. Granted in order of arrival, answered after the commit. Whoever can't go with the others (the key was
 * used before, the person is in the batch already, the batch fails) goes alone, see {@link BookAppointment}.
 */
@Singleton
class BookTogether {
    private static final Logger LOG = Logger.getLogger(BookTogether.class);
    private static final int MOST = 64;

    private final Database database;
    private final Idempotency idempotency;
    private final CustomerRepository customers;
    private final AppointmentRepository appointments;
    private final Codes codes;
    private final ShowAppointment views;
    private final BranchKeys keys;
    private final Clock clock;
    private final Lane<Ask, Outcome> lane = new Lane<>("booking", MOST, Ask::tenantId, this::book);

    BookTogether(
            Database database,
            Idempotency idempotency,
            CustomerRepository customers,
            AppointmentRepository appointments,
            Codes codes,
            ShowAppointment views,
            BranchKeys keys,
            Clock clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.customers = customers;
        this.appointments = appointments;
        this.codes = codes;
        this.views = views;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Somebody who wants a place.
     *
     * @param visit what the plan allows; whether there is room, the ledger decides
     * @param answers that were checked
     */
    record Ask(BranchPlan plan, Order order, Booker booker, Visit visit, Answers answers, String idempotencyKey) {
        UUID tenantId() {
            return plan.tenantId();
        }

        Claim claim() {
            return new Claim(tenantId(), "book-" + booker.actor().id(), idempotencyKey, order);
        }
    }

    /** What became of it: booked, full, or, where both are missing, to be tried alone. */
    private record Outcome(AppointmentView booked, boolean full) {
        static final Outcome FULL = new Outcome(null, true);
        static final Outcome ALONE = new Outcome(null, false);
    }

    /**
     * @return empty where it has to go alone
     * @throws Refused {@link BookingRefusal#SLOT_TAKEN} where there is no room
     */
    Optional<AppointmentView> book(Ask ask) {
        Outcome outcome = lane.pass(ask);
        if (outcome.full()) {
            throw new Refused(BookingRefusal.SLOT_TAKEN);
        }
        return Optional.ofNullable(outcome.booked());
    }

    void close(@Observes ShutdownEvent stop) {
        lane.close();
    }

    private List<Outcome> book(List<Ask> asks) {
        try {
            return write(asks);
        } catch (RuntimeException failed) {
            LOG.debugf(failed, "Batch goes one by one: size=%d", asks.size());
            return asks.stream().map(_ -> Outcome.ALONE).toList();
        }
    }

    /** Those who can't be served leave nothing behind, so where there are some, the others are written once more without them. */
    private List<Outcome> write(List<Ask> asks) {
        var outcomes = new Outcome[asks.size()];
        List<Integer> open = IntStream.range(0, asks.size()).boxed().toList();
        while (!open.isEmpty()) {
            List<Integer> attempt = open;
            try {
                database.inTenant(asks.getFirst().tenantId(), handle -> write(handle, asks, attempt, outcomes));
                open = List.of();
            } catch (Without without) {
                without.places.forEach(place -> outcomes[place] = without.outcome);
                open = attempt.stream()
                        .filter(place -> !without.places.contains(place))
                        .toList();
            }
        }
        return List.of(outcomes);
    }

    /** @param places of those who are still to be served */
    private int write(Handle handle, List<Ask> asks, List<Integer> places, Outcome[] outcomes) {
        List<Claim> claims =
                places.stream().map(place -> asks.get(place).claim()).toList();
        List<Boolean> claimed = idempotency.claimAll(handle, claims);
        List<Integer> mine = IntStream.range(0, places.size())
                .filter(claimed::get)
                .mapToObj(places::get)
                .toList();
        List<Customer> people = customers(handle, asks, mine);
        List<AppointmentCode> fresh = codes.fresh(handle, asks.getFirst().tenantId(), mine.size());
        List<Change> changes = IntStream.range(0, mine.size())
                .mapToObj(index -> change(asks.get(mine.get(index)), people.get(index), fresh.get(index)))
                .toList();
        List<Verdict> verdicts = appointments.changeAll(handle, changes);
        without(mine, place -> verdicts.get(mine.indexOf(place)) != Verdict.DONE, Outcome.FULL);
        places.forEach(place -> outcomes[place] = Outcome.ALONE);
        for (int index = 0; index < mine.size(); index++) {
            outcomes[mine.get(index)] =
                    new Outcome(views.toHolder(changes.get(index).appointment()), false);
        }
        idempotency.rememberAll(
                handle,
                mine.stream().map(place -> asks.get(place).claim()).toList(),
                mine.stream().map(place -> outcomes[place].booked()).toList());
        return mine.size();
    }

    /** Goes on only where there are none of these. */
    private static void without(List<Integer> places, Predicate<Integer> leaves, Outcome outcome) {
        Set<Integer> leaving = places.stream().filter(leaves).collect(Collectors.toSet());
        if (!leaving.isEmpty()) {
            throw new Without(leaving, outcome);
        }
    }

    /** In the order of these places. One person can't be written twice at once, so a second order of theirs goes alone. */
    private List<Customer> customers(Handle handle, List<Ask> asks, List<Integer> places) {
        var seen = new HashSet<String>();
        without(places, place -> !seen.add(asks.get(place).order().contact().fingerprint()), Outcome.ALONE);
        List<Contact> contacts =
                places.stream().map(place -> asks.get(place).order().contact()).toList();
        List<Customer> people = places.isEmpty()
                ? List.of()
                : customers.guests(handle, asks.getFirst().tenantId(), contacts);
        without(places, place -> people.get(places.indexOf(place)).block().isPresent(), Outcome.ALONE);
        return people;
    }

    private Change change(Ask ask, Customer customer, AppointmentCode code) {
        var recognition = keys.recognition(ask.visit().branchId(), customer);
        Attendee attendee = Attendee.of(customer, ask.order().contact(), ask.answers(), recognition);
        var grant = new Grant(attendee, code.value(), false, Verification.NONE);
        var channel = ask.booker().channel(ask.order().channel());
        var booked = Appointment.book(ask.visit(), channel, grant, clock.instant());
        return Change.first(
                booked, booked.granted(), grant.action(), ask.booker().actor());
    }

    /** Undoes the transaction, to be done again without these. */
    private static final class Without extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Set<Integer> places;
        private final transient Outcome outcome;

        Without(Set<Integer> places, Outcome outcome) {
            super(null, null, false, false);
            this.places = places;
            this.outcome = outcome;
        }
    }
}
