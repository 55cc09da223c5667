package io.turno.sandbox.line;

import java.util.Optional;

import io.turno.contracts.device.Frame;

/** What stands behind a {@link FramePort}. */
@FunctionalInterface
public interface FrameDevice {

    /** The answer; empty where the frame needs none, say, because it is for another device of the line. */
    Optional<Frame> hear(Frame frame);
}
