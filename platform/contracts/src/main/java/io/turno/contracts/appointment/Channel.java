package io.turno.contracts.appointment;

/** Where a booking came in. */
public enum Channel {
    PORTAL,
    WIDGET,
    API,
    WHATSAPP,
    TELEGRAM,
    CHATBOT,
    SMS,
    KIOSK,
    RECEPTION,
    CALL_CENTRE
}
