package doha.internal.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;

/**
 * Ends connections on which a request takes too long from its first byte to its answer, however steadily it trickles. Jetty itself
 * ends those on which nothing moves.
 */
final class RequestDeadline implements Connection.Listener {

    /** What was counted when a request was last answered, and when something came after that; 0 if nothing has. */
    private record Seen(long answered, long bytes, long since) {}

    private final Map<Connection, Seen> connections = new ConcurrentHashMap<>();
    private final long limitNanos;

    RequestDeadline(long limitMillis, ScheduledExecutorService clock) {
        this.limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
        long every = Math.max(10, limitMillis / 10);
        clock.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, new Seen(0, 0, 0));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    private void look() {
        long now = System.nanoTime();
        connections.forEach((connection, seen) -> {
            long answered = connection.getMessagesOut();
            long bytes = connection.getBytesIn();
            if (answered != seen.answered() || bytes == seen.bytes()) {
                connections.replace(connection, seen, new Seen(answered, bytes, 0));
            } else if (seen.since() == 0) {
                connections.replace(connection, seen, new Seen(answered, seen.bytes(), now));
            } else if (now - seen.since() > limitNanos) {
                connection.getEndPoint().close();
            }
        });
    }
}
