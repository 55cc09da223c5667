package io.turno.booking.appointment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.BookingRefusal;
import io.turno.booking.customer.Customer;
import io.turno.booking.customer.CustomerRepository;
import io.turno.booking.customer.MergeCustomers;
import io.turno.booking.eligibility.Permit;
import io.turno.booking.form.Answers;
import io.turno.booking.plan.Plans;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.ManageToken;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Books a place, straight away or out of a hold. */
@Singleton
public class BookAppointment {
    private final Database database;
    private final Idempotency idempotency;
    private final CustomerRepository customers;
    private final MergeCustomers merges;
    private final MayBook mayBook;
    private final CheckIdentity checkIdentity;
    private final AppointmentRepository appointments;
    private final Plans plans;
    private final PlanVisit visits;
    private final Codes codes;
    private final BookTogether bookTogether;
    private final ManageToken manageToken;
    private final ShowAppointment views;
    private final BranchKeys keys;
    private final AttachFiles files;
    private final OfferAlternatives alternatives;
    private final Clock clock;

    BookAppointment(
            Database database,
            Idempotency idempotency,
            CustomerRepository customers,
            MergeCustomers merges,
            MayBook mayBook,
            CheckIdentity checkIdentity,
            AppointmentRepository appointments,
            Plans plans,
            PlanVisit visits,
            Codes codes,
            BookTogether bookTogether,
            ManageToken manageToken,
            ShowAppointment views,
            BranchKeys keys,
            AttachFiles files,
            OfferAlternatives alternatives,
            Clock clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.customers = customers;
        this.merges = merges;
        this.mayBook = mayBook;
        this.checkIdentity = checkIdentity;
        this.appointments = appointments;
        this.plans = plans;
        this.visits = visits;
        this.codes = codes;
        this.bookTogether = bookTogether;
        this.manageToken = manageToken;
        this.views = views;
        this.keys = keys;
        this.files = files;
        this.alternatives = alternatives;
        this.clock = clock;
    }

    /**
     * @param idempotencyKey the same key and order get the first answer again; null: always a new appointment
     * @throws Refused naming the rule that says no; {@link BookingRefusal#SLOT_TAKEN} where there is no room
     */
    public AppointmentView book(Order order, Booker booker, String idempotencyKey) {
        BranchPlan plan = plans.of(order.wish().branchId());
        return alternatives.whereTaken(
                () -> together(plan, order, booker, idempotencyKey)
                        .orElseGet(() -> alone(plan, order, booker, idempotencyKey)),
                order::wish,
                booker.isStaff());
    }

    /** Empty for a hold and for an account, which are rows of their own to lock, and for whatever else has to go alone. */
    private Optional<AppointmentView> together(BranchPlan plan, Order order, Booker booker, String idempotencyKey) {
        if (order.hold() != null || booker.account().isPresent()) {
            return Optional.empty();
        }
        Visit visit;
        Answers answers;
        try {
            visit = visits.at(plan, order.wish(), booker.isStaff());
            answers = order.checked(plan, booker);
        } catch (Refused ruledOut) {
            // Unless its key has the answer of an earlier time.
            return Optional.empty();
        }
        if (!visit.choices().isEmpty()
                || answers.hasFiles()
                || checkIdentity.isNeeded(plan, order)
                || mayBook.dependsOnThePerson(plan, order.wish(), booker)) {
            return Optional.empty();
        }
        var ask = new BookTogether.Ask(plan, order, booker, visit, answers, idempotencyKey);
        return bookTogether.book(ask);
    }

    private AppointmentView alone(BranchPlan plan, Order order, Booker booker, String idempotencyKey) {
        try {
            return codes.withFreshCode(code -> database.inTenant(
                    plan.tenantId(),
                    handle -> idempotency.once(
                            handle,
                            plan.tenantId(),
                            "book-" + booker.actor().id(),
                            idempotencyKey,
                            order,
                            AppointmentView.class,
                            () -> write(handle, plan, order, booker, code))));
        } catch (Refused refused) {
            checkIdentity.tellOfRefusal(refused, plan, order, booker);
            throw refused;
        }
    }

    private AppointmentView write(Handle handle, BranchPlan plan, Order order, Booker booker, AppointmentCode code) {
        Answers answers = order.checked(plan, booker);
        Identity identity = checkIdentity.check(handle, plan, order, booker);
        Customer customer = customerOf(handle, plan.tenantId(), order, booker);
        Permit permit = mayBook.settle(handle, plan, customer, order, booker).with(identity.details());
        Attendee attendee =
                Attendee.of(customer, order.contact(), answers, keys.recognition(plan.branchId(), customer));
        var grant = new Grant(attendee, code.value(), permit.isSubjectToApproval(), identity.verification());
        Appointment booked = order.hold() == null
                ? takeNow(handle, plan, order, booker, grant, permit)
                : confirmInTime(handle, plan, order, booker, grant, permit);
        files.attach(handle, booked, order.fileTokens());
        return views.toHolder(booked);
    }

    private Customer customerOf(Handle handle, UUID tenantId, Order order, Booker booker) {
        Customer customer = Attendee.customer(handle, customers, tenantId, booker, order.contact());
        return merges.claim(handle, customer, booker.proven(), booker.actor());
    }

    private Appointment takeNow(
            Handle handle, BranchPlan plan, Order order, Booker booker, Grant grant, Permit permit) {
        Visit visit = visits.at(handle, plan, order.wish(), booker.isStaff(), List.of());
        var booked = Appointment.book(visit, booker.channel(order.channel()), grant, clock.instant());
        var change = Change.first(booked, booked.granted(), grant.action(), booker.actor());
        appointments.change(handle, change.with(permit.details()));
        return booked;
    }

    private Appointment confirmInTime(
            Handle handle, BranchPlan plan, Order order, Booker booker, Grant grant, Permit permit) {
        try {
            Change change = confirm(handle, plan, order, booker, grant);
            appointments.change(handle, change.with(permit.details()));
            return change.appointment();
        } catch (Refused refused) {
            throw refused.refusal() == BookingRefusal.SLOT_TAKEN ? new Refused(BookingRefusal.HOLD_EXPIRED) : refused;
        }
    }

    /** The order was checked for the visit that it names, so the hold has to be of that. */
    private Change confirm(Handle handle, BranchPlan plan, Order order, Booker booker, Grant grant) {
        Appointment held = appointments
                .lock(handle, order.hold().id())
                .filter(found -> manageToken.fits(found.id(), order.hold().token()))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND, "There is no such hold."));
        if (!held.isVisit(order.wish())) {
            throw Refused.invalid(new FieldError("/holdId", "keeps a place for another visit"));
        }
        var before = Change.Before.of(held);
        boolean ranOut = held.status() == AppointmentStatus.EXPIRED;
        Visit visit = ranOut ? visits.at(handle, plan, order.wish(), booker.isStaff(), List.of()) : held.visit();
        var event = held.confirm(visit, grant, clock.instant());
        return Change.of(before, held, event, grant.action(), booker.actor(), Map.of("from", "hold"));
    }
}
