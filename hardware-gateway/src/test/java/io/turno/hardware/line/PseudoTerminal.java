package io.turno.hardware.line;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.stream.Stream;

import io.turno.contracts.device.FrameDecoder;
import io.turno.contracts.device.FrameEncoder;

/** The far end of a serial line: a pseudo terminal of the kernel, with panels behind it that share the line. */
final class PseudoTerminal implements AutoCloseable {
    private static final int READ_WRITE_NO_CONTROL = 0x102;
    private static final int LONGEST_NAME = 64;
    private static final MethodHandle OPEN_MASTER = call("posix_openpt", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    private static final MethodHandle UNLOCK = call("unlockpt", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    private static final MethodHandle NAME = call("ptsname", ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    private static final MethodHandle OPEN =
            call("open", ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    private static final MethodHandle READ =
            call("read", ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG);
    private static final MethodHandle WRITE =
            call("write", ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG);
    private static final MethodHandle CLOSE = call("close", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);

    private final int master;
    private final int kept;
    private final String path;

    private PseudoTerminal(int master, int kept, String path) {
        this.master = master;
        this.kept = kept;
        this.path = path;
    }

    private static MethodHandle call(String name, MemoryLayout answer, MemoryLayout... asked) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().find(name).orElseThrow(), FunctionDescriptor.of(answer, asked));
    }

    static PseudoTerminal with(TestPanel... panels) throws Throwable {
        int master = (int) OPEN_MASTER.invokeExact(READ_WRITE_NO_CONTROL);
        int unlocked = (int) UNLOCK.invokeExact(master);
        if (unlocked != 0) {
            throw new IllegalStateException("No pseudo terminal");
        }
        MemorySegment name = (MemorySegment) NAME.invokeExact(master);
        // While somebody keeps it open, the other end never reads an end.
        int kept = (int) OPEN.invokeExact(name, READ_WRITE_NO_CONTROL);
        var terminal =
                new PseudoTerminal(master, kept, name.reinterpret(LONGEST_NAME).getString(0));
        Thread.ofPlatform().daemon().start(() -> terminal.serve(List.of(panels)));
        return terminal;
    }

    String endpoint(int address) {
        return "serial:" + path + "?baud=115200&address=" + address;
    }

    private void serve(List<TestPanel> panels) {
        var decoder = new FrameDecoder();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(LONGEST_NAME);
            for (long count; (count = (long) READ.invokeExact(master, buffer, buffer.byteSize())) > 0; ) {
                byte[] bytes = buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
                decoder.decode(bytes).stream()
                        .flatMap(frame -> panels.stream().flatMap(panel -> Stream.of(panel.hear(frame))))
                        .flatMap(List::stream)
                        .forEach(answer -> write(FrameEncoder.encode(answer)));
            }
        } catch (Throwable unplugged) {
            throw new IllegalStateException(unplugged);
        }
    }

    private void write(byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            long written = (long) WRITE.invokeExact(master, copy, (long) bytes.length);
            if (written != bytes.length) {
                throw new IllegalStateException("The terminal is full");
            }
        } catch (Throwable unplugged) {
            throw new IllegalStateException(unplugged);
        }
    }

    /** Only the end that keeps it open: whoever reads the other one goes on until the test's machine ends. */
    @Override
    public void close() throws Exception {
        try {
            int closed = (int) CLOSE.invokeExact(kept);
            if (closed != 0) {
                throw new IllegalStateException("It can't be closed");
            }
        } catch (Throwable unclosed) {
            throw new IllegalStateException(unclosed);
        }
    }
}
