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
        settings.put("turno.hardware.led.answer-timeout", "200MS");
        settings.put("turno.hardware.led.longest-pause", "200MS");
        return settings;
    }
}
