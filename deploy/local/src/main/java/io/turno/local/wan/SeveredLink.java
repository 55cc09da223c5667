package io.turno.local.wan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line from one port of this machine to another that can be cut and mended, as the WAN of a branch sometimes is. */
public final class SeveredLink implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final int from;
    private final int to;
    private volatile boolean severed = true;
    private ServerSocket listener;
    private Thread accepting;

    private SeveredLink(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Open at first. */
    public static SeveredLink between(int from, int to) {
        var link = new SeveredLink(from, to);
        link.restore();
        return link;
    }

    /** From now on nobody gets through; who was through is cut off. */
    public synchronized void sever() {
        if (severed) {
            return;
        }
        severed = true;
        close(listener);
        // Only when nobody accepts any more does the system refuse callers.
        awaitEndOfAccepting();
        sockets.forEach(this::drop);
    }

    private void awaitEndOfAccepting() {
        try {
            accepting.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on everybody gets through. */
    public synchronized void restore() {
        if (!severed) {
            return;
        }
        try {
            listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), from), BACKLOG);
        } catch (IOException taken) {
            throw new UncheckedIOException("The link can't listen on port " + from, taken);
        }
        severed = false;
        ServerSocket open = listener;
        accepting = Thread.ofVirtual().name("link-" + from).start(() -> acceptAll(open));
    }

    public boolean isSevered() {
        return severed;
    }

    private void acceptAll(ServerSocket open) {
        while (!severed) {
            try {
                join(open.accept());
            } catch (IOException closedOrTargetAway) {
                // Severed: the loop ends. The far end is away: whoever connected sees it closed.
            }
        }
    }

    private void join(Socket near) throws IOException {
        sockets.add(near);
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), to);
            sockets.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> carry(near, far));
            Thread.ofVirtual().start(() -> carry(far, near));
        } catch (IOException away) {
            drop(near);
            throw away;
        }
    }

    private void carry(Socket source, Socket target) {
        try {
            source.getInputStream().transferTo(target.getOutputStream());
        } catch (IOException cut) {
            // Either side ended it; both ends are closed below.
        } finally {
            drop(source);
            drop(target);
        }
    }

    private void drop(Socket socket) {
        sockets.remove(socket);
        close(socket);
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyGone) {
            throw new IllegalStateException(alreadyGone);
        }
    }

    @Override
    public void close() {
        sever();
    }
}
