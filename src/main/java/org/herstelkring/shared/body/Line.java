package org.herstelkring.shared.body;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** The line a request comes over. Tomcat keeps it to itself, and with it the only way to wake a thread that waits for more. */
final class Line {

    /** Where a request keeps it: no number of Tomcat's own. */
    private static final int NOTE = 17;

    private final @Nullable SocketChannel channel;

    private Line(@Nullable SocketChannel channel) {
        this.channel = channel;
    }

    static Line of(Request request) {
        if (request.getNote(NOTE) instanceof SocketWrapperBase<?> socket
                && socket.getSocket() instanceof NioChannel open) return new Line(open.getIOChannel());
        return new Line(null);
    }

    /** Nothing more comes in; whoever waits for it now meets the end. An answer can still go out. */
    void hangUp() {
        try {
            if (channel != null) channel.shutdownInput();
        } catch (IOException gone) {
            // whoever sent it was gone already
        }
    }

    /** Tomcat's own way of speaking HTTP, with the line beside each request. */
    public static final class Http extends Http11NioProtocol {

        @Override
        protected Processor createProcessor() {
            return new Http11Processor(this, getAdapter()) {
                @Override
                public SocketState service(SocketWrapperBase<?> socket) throws IOException {
                    request.setNote(NOTE, socket);
                    return super.service(socket);
                }
            };
        }
    }
}
