package io.turno.booking.appointment;

import jakarta.inject.Singleton;

import io.turno.booking.plan.Plans;
import io.turno.support.access.ManageToken;

/** Makes views of appointments, for those who may see them. */
@Singleton
class ShowAppointment {
    private final Plans plans;
    private final ManageToken tokens;
    private final BranchKeys keys;

    ShowAppointment(Plans plans, ManageToken tokens, BranchKeys keys) {
        this.plans = plans;
        this.tokens = tokens;
        this.keys = keys;
    }

    /** To somebody who has shown already why it is theirs to see. */
    AppointmentView of(Appointment appointment) {
        return view(appointment, null);
    }

    /** To the holder, who gets what proves that from now on. */
    AppointmentView toHolder(Appointment appointment) {
        return view(appointment, tokens.of(appointment.id()));
    }

    private AppointmentView view(Appointment appointment, String manageToken) {
        String checkInCode = appointment.isOpen() ? keys.checkInCode(appointment.branchId(), appointment.id()) : null;
        return AppointmentView.of(appointment, plans.of(appointment.branchId()).timeZone(), checkInCode, manageToken);
    }
}
