package org.lianshen.problem.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

/** A body has some seconds and what its pace earns it, fewer in a crowd. */
class ArrivalTests {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger waiting = new AtomicInteger();

    @Test
    void byteByByteItEndsAfterTenSeconds() throws IOException {
        var arrival = arrival(2.0, 1);
        for (int bytes = 1; bytes <= 5; bytes++) {
            assertThat(arrival.doRead(NOWHERE)).isEqualTo(1);
        }
        assertThatThrownBy(() -> arrival.doRead(NOWHERE)).isInstanceOf(SocketTimeoutException.class);
        assertThat(waiting).hasValue(0);
    }

    @Test
    void whoKeepsUpThePaceIsWaitedForButNotForever() throws IOException {
        var arrival = arrival(2.0, 30_000);
        for (int read = 0; read < 150; read++) {
            arrival.doRead(NOWHERE);
        }
        assertThatThrownBy(() -> arrival.doRead(NOWHERE)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void inACrowdPatienceEndsSooner() throws IOException {
        var arrival = arrival(2.0, 1);
        arrival.doRead(NOWHERE);
        waiting.set(200);
        assertThatThrownBy(() -> arrival.doRead(NOWHERE)).isInstanceOf(SocketTimeoutException.class);
        assertThat(waiting).hasValue(200);
    }

    @Test
    void theEndOfABodyIsNeverTooLate() throws IOException {
        assertThat(arrival(60, -1).doRead(NOWHERE)).isEqualTo(-1);
    }

    private BodyArrival arrival(double seconds, int bytes) {
        return new BodyArrival(
                new InputBuffer() {
                    @Override
                    public int doRead(ApplicationBufferHandler into) {
                        nanos.addAndGet((long) (seconds * 1e9));
                        return bytes;
                    }

                    @Override
                    public int available() {
                        return 0;
                    }
                },
                ArrivalTimeout.USUAL,
                waiting,
                nanos::get);
    }

    private static final ApplicationBufferHandler NOWHERE = new ApplicationBufferHandler() {
        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            // nothing is kept
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return ByteBuffer.allocate(0);
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    };
}
