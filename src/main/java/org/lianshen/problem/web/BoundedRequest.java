package org.lianshen.problem.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request that is refused as soon as more of its body is read than a bound. */
class BoundedRequest extends HttpServletRequestWrapper {

    private final int most;
    private final @Nullable InputStream body;
    private @Nullable ServletInputStream stream;

    /** The request, of whose body no more than so many bytes are read. */
    BoundedRequest(HttpServletRequest request, int most) {
        super(request);
        this.most = most;
        this.body = null;
    }

    /** The request with a body that was read before. */
    BoundedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.most = body.length;
        this.body = new ByteArrayInputStream(body);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new Bounded(body == null ? super.getInputStream() : body, most);
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var encoding = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(
                getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }

    /** Counts what is read. */
    private static final class Bounded extends ServletInputStream {

        private final InputStream in;
        private int left;
        private boolean finished;

        Bounded(InputStream in, int most) {
            this.in = in;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? -1 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            count(count);
            return count;
        }

        private void count(int read) {
            finished = read < 0;
            left -= Math.max(0, read);
            if (left < 0) {
                throw BoundedBodies.tooLarge();
            }
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("This body is read at once");
        }
    }
}
