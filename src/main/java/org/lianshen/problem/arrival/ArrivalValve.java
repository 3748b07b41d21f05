package org.lianshen.problem.arrival;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/** Sees to it that bodies arrive in time, whatever reads them, and that none is waited for once its answer is sent. */
final class ArrivalValve extends ValveBase {

    /** What is read of a body after its answer, so that the sender gets to read that. */
    private static final int REST = 2 << 20;

    private static final ArrivalTimeout AFTERWARDS =
            new ArrivalTimeout(Duration.ofSeconds(2), REST, Duration.ofSeconds(4), 200);

    private final AtomicInteger waiting = new AtomicInteger();

    ArrivalValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var sent = request.getCoyoteRequest();
        var body = sent.getInputBuffer();
        sent.setInputBuffer(new BodyArrival(body, ArrivalTimeout.USUAL, waiting, System::nanoTime));
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                response.finishResponse();
                end(sent, body);
            }
        } finally {
            sent.setInputBuffer(body);
        }
    }

    /** Reads the rest if it comes soon; else the connection is given up. */
    private void end(org.apache.coyote.Request sent, InputBuffer body) {
        var whole = new AtomicBoolean();
        sent.action(ActionCode.REQUEST_BODY_FULLY_READ, whole);
        if (!whole.get() && !comes(sent, new BodyArrival(body, AFTERWARDS, waiting, System::nanoTime))) {
            sent.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean comes(org.apache.coyote.Request sent, BodyArrival body) {
        if (sent.getContentLengthLong() - sent.getBytesRead() > REST) {
            return false;
        }
        var rest = new Rest();
        try {
            int count = 0;
            for (int all = 0; count >= 0 && all <= REST; all += count) {
                count = body.doRead(rest);
            }
            return count < 0;
        } catch (IOException late) {
            return false;
        }
    }

    /** Where the rest goes: nowhere. */
    private static final class Rest implements ApplicationBufferHandler {

        private @Nullable ByteBuffer buffer;

        @Override
        public void setByteBuffer(@Nullable ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // what is thrown away needs no room
        }
    }
}
