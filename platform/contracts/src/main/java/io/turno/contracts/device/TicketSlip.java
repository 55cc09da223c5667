package io.turno.contracts.device;

import java.time.Duration;
import java.time.LocalDateTime;

import io.turno.contracts.event.MayBeAbsent;

/**
 * What is printed on a ticket, in the visitor's language; the words around it are the printer's.
 *
 * @param wayFinding how to get to where the person will be called; absent where nobody wrote that
 * @param ahead how many will probably be called before
 * @param waitFrom the least that the wait will probably be
 * @param waitTo the most
 * @param issuedAt the branch's time
 * @param link where the visitor can follow the queue, as a QR code; absent where there is none
 */
public record TicketSlip(
        String branchName,
        String serviceName,
        String number,
        @MayBeAbsent String appointmentCode,
        @MayBeAbsent String wayFinding,
        @MayBeAbsent Integer ahead,
        @MayBeAbsent Duration waitFrom,
        @MayBeAbsent Duration waitTo,
        LocalDateTime issuedAt,
        @MayBeAbsent String link) {}
