package io.turno.hardware;

import java.util.HashMap;
import java.util.Map;

import io.turno.testkit.stack.TurnoStack;

/** What stands in the branch beside the gateway, and a gateway that doesn't wait long. */
public class BranchBox extends TurnoStack {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("turno.hardware.branch-id", Branch.LONDON.toString());
        settings.put("turno.hardware.signage.keep-alive", "500MS");
        settings.put("turno.hardware.line.answer-timeout", "200MS");
        settings.put("turno.hardware.line.longest-pause", "200MS");
        settings.put("turno.hardware.keypad.problem-shown", "1S");
        settings.put("turno.hardware.printer.answer-timeout", "100MS");
        settings.put("turno.hardware.printer.status-interval", "200MS");
        settings.put("turno.hardware.health.silent-after", "1S");
        settings.put("turno.hardware.health.check-interval", "50MS");
        return settings;
    }
}
