package io.turno.hardware.signage;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.Zone;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.hardware.branch.Board;
import io.turno.hardware.branch.ShownTicket;

/**
 * All that a lobby screen shows. A number and a code mean nothing to anybody else in the room; a name is there only where
 * the organisation and the person agreed to it.
 *
 * @param announcements of the calls that stand, the latest first
 * @param languages BCP 47 tags, the default first
 * @param ticker what runs over the screen, per language
 * @param counters their names, and in which zone they are
 * @param zones parts of the branch, with the way to them per language
 */
public record SignageView(
        List<NowServing> nowServing,
        List<ComingUp> comingUp,
        List<AnnouncementView> announcements,
        List<String> languages,
        Map<String, String> ticker,
        List<CounterView> counters,
        List<Zone> zones) {

    /**
     * @param name what the person is called on screens; absent where only the number may be shown
     * @param status {@code CALLED} or {@code SERVING}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NowServing(
            String ticketNumber, String name, UUID counterId, String counterName, TicketStatus status) {
        static NowServing of(ShownTicket ticket) {
            return new NowServing(
                    ticket.number(), ticket.publicName(), ticket.counterId(), ticket.counterName(), ticket.status());
        }
    }

    /**
     * @param appointmentCode absent for a walk-in
     * @param name what the person is called on screens; absent where only the code may be shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComingUp(String ticketNumber, String appointmentCode, String name) {
        static ComingUp of(ShownTicket ticket) {
            return new ComingUp(ticket.number(), ticket.appointmentCode(), ticket.publicName());
        }
    }

    /** @param zoneId absent where it is in none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CounterView(UUID id, String name, UUID zoneId) {
        static CounterView of(CounterPlan counter) {
            return new CounterView(counter.id(), counter.name(), counter.zoneId());
        }
    }

    static SignageView of(Scene scene, int comingUp) {
        Board board = scene.board();
        List<String> languages = scene.plan().map(BranchPlan::languages).orElse(List.of());
        return new SignageView(
                board.nowServing().stream().map(NowServing::of).toList(),
                board.comingUp(comingUp).stream().map(ComingUp::of).toList(),
                board.nowServing().stream()
                        .flatMap(ticket -> AnnouncementView.of(ticket, languages).stream())
                        .toList(),
                languages,
                scene.plan().map(plan -> plan.queue().ticker()).orElse(Map.of()),
                scene.plan().map(BranchPlan::counters).orElse(List.of()).stream()
                        .map(CounterView::of)
                        .toList(),
                scene.plan().map(plan -> plan.site().zones()).orElse(List.of()));
    }
}
