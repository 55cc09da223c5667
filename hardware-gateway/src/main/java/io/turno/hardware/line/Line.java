package io.turno.hardware.line;

import java.io.IOException;

/** Bytes to and from one place; one thread reads, another writes. */
public interface Line extends AutoCloseable {

    void write(byte[] bytes) throws IOException;

    /**
     * Waits for bytes.
     *
     * @return how many came; 0 where none did for a while; -1 where none will
     */
    int read(byte[] buffer) throws IOException;

    /** Also ends a {@link #read} that waits. */
    @Override
    void close() throws IOException;
}
