package org.lianshen.problem.arrival;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of one request while it arrives. Whoever reads it is told of a time-out once patience has ended; only the
 * time spent waiting counts, not what the application does meanwhile.
 */
final class BodyArrival implements InputBuffer {

    private final InputBuffer body;
    private final ArrivalTimeout timeout;
    private final AtomicInteger waiting;
    private final LongSupplier nanos;
    private long waited;
    private long bytes;

    /**
     * A body that is about to be read.
     *
     * @param body what is read
     * @param timeout how long that may take
     * @param waiting how many bodies are waited for, this one added while it is
     * @param nanos a clock that nobody sets
     */
    BodyArrival(InputBuffer body, ArrivalTimeout timeout, AtomicInteger waiting, LongSupplier nanos) {
        this.body = body;
        this.timeout = timeout;
        this.waiting = waiting;
        this.nanos = nanos;
    }

    @Override
    public int doRead(ApplicationBufferHandler into) throws IOException {
        int before = waiting.incrementAndGet();
        try {
            requirePatience(before);
            long since = nanos.getAsLong();
            int count = body.doRead(into);
            waited += nanos.getAsLong() - since;
            bytes += Math.max(0, count);
            if (count >= 0) {
                requirePatience(waiting.get());
            }
            return count;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void requirePatience(int atOnce) throws SocketTimeoutException {
        if (timeout.ended(Duration.ofNanos(waited), bytes, atOnce)) {
            throw new SocketTimeoutException("The body takes too long to arrive: " + bytes + " bytes so far");
        }
    }

    @Override
    public int available() {
        return body.available();
    }
}
