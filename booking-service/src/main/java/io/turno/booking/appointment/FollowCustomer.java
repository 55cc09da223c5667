package io.turno.booking.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.customer.Belongings;
import io.turno.booking.customer.Customer;
import io.turno.support.access.Actor;
import org.jdbi.v3.core.Handle;

/**
 * In a merge the appointments go over to the record that stays; those that are still to come keep to the person's priority,
 * and to how branches recognise the person. Branches hear of it.
 */
@Singleton
class FollowCustomer implements Belongings {
    private final AppointmentRepository appointments;
    private final CustomerAppointments ofCustomers;
    private final BranchKeys keys;
    private final Clock clock;

    FollowCustomer(AppointmentRepository appointments, CustomerAppointments ofCustomers, BranchKeys keys, Clock clock) {
        this.appointments = appointments;
        this.ofCustomers = ofCustomers;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> follow(Handle handle, Customer survivor, UUID from, Actor actor) {
        List<Appointment> open = ofCustomers.lockOpen(handle, survivor.tenantId(), from);
        for (Appointment appointment : open) {
            var before = Change.Before.of(appointment);
            appointment.handOver(survivor.id(), clock.instant());
            var details = Map.of("from", from.toString(), "to", survivor.id().toString());
            appointments.change(
                    handle, Change.of(before, appointment, null, "appointment.handed-over", actor, details));
        }
        ofCustomers.handOver(handle, from, survivor);
        keepUp(handle, survivor, actor);
        return open.stream().map(appointment -> appointment.facts().end()).max(Instant::compareTo);
    }

    @Override
    public void keepUp(Handle handle, Customer customer, Actor actor) {
        for (Appointment appointment : ofCustomers.lockOpen(handle, customer.tenantId(), customer.id())) {
            prioritise(handle, appointment, customer, actor);
            recognise(handle, appointment, customer, actor);
        }
    }

    private void prioritise(Handle handle, Appointment appointment, Customer customer, Actor actor) {
        var before = Change.Before.of(appointment);
        if (appointment.prioritise(customer.priority(), clock.instant())) {
            var details = Map.of("priority", Integer.toString(customer.priority()));
            appointments.change(
                    handle, Change.of(before, appointment, null, "appointment.prioritised", actor, details));
        }
    }

    private void recognise(Handle handle, Appointment appointment, Customer customer, Actor actor) {
        var before = Change.Before.of(appointment);
        Recognition recognition = keys.recognition(appointment.branchId(), customer);
        if (appointment.recognise(recognition, clock.instant())) {
            var details = Map.of("nameOnScreens", Boolean.toString(recognition.nameOnScreens()));
            appointments.change(
                    handle, Change.of(before, appointment, null, "appointment.recognition-changed", actor, details));
        }
    }
}
