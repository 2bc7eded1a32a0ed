package org.herstelkring.shared.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Place;
import org.herstelkring.shared.page.ServerErrorPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Before anything of a body is read: whether it may come, and how. */
final class BodyValve extends ValveBase {

    /** What a script sends that is no form: the answer of a passkey. Forms and files have limits of their own. */
    private static final long MOST_OF_NO_FORM = 64 * 1024;

    /** What nobody read is read to its end up to here, so that the answer arrives that says it was too much. */
    private static final long MOST_UNREAD = 300L * 1024 * 1024;

    private final ReadingPlaces places;
    private final Duration grace;

    BodyValve(ReadingPlaces places, Duration grace) {
        super(true);
        this.places = places;
        this.grace = grace;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // The connector could not read it, not even how long it is.
        if (response.getStatus() >= 400) {
            getNext().invoke(request, response);
            return;
        }
        long length = request.getContentLengthLong();
        if (length <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            getNext().invoke(request, response);
            return;
        }
        String address = Place.of(String.valueOf(request.getRemoteAddr()));
        long most = isForm(request) ? Long.MAX_VALUE : MOST_OF_NO_FORM;
        if (length > most) refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
        else measured(request, response, address, length, most);
    }

    private void measured(Request request, Response response, String address, long length, long most)
            throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var whole = coyote.getInputBuffer();
        var sender = new MeasuredBody.Sender(address, () -> Acting.who().isPresent(), Line.of(coyote));
        var body = new MeasuredBody(whole, places, sender, length, most, grace, System::nanoTime);
        coyote.setInputBuffer(body);
        NoPlace.asks(request, body);
        if (FirstField.isMultipart(request.getContentType())) FirstField.from(request.getRequest(), body::beginning);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) rest(request, response, body);
        } finally {
            body.leave();
            coyote.setInputBuffer(whole);
        }
    }

    /** What nobody has read yet comes at the same pace, or not at all. */
    private static void rest(Request request, Response response, MeasuredBody body) {
        if (body.isOver()) return;
        try {
            response.finishResponse();
            // Whoever waited to be told to go on, and was not, sends nothing.
            if (request.getHeader(HttpHeaders.EXPECT) != null
                    && request.getCoyoteRequest().getBytesRead() == 0) {
                leaveTheRest(request);
                return;
            }
            var nowhere = new Nowhere();
            long unread = 0;
            for (int came = 0; came >= 0 && unread <= MOST_UNREAD; unread += came) {
                came = request.getCoyoteRequest().doRead(nowhere);
                nowhere.forget();
            }
            if (!body.isOver()) leaveTheRest(request);
        } catch (IOException enough) {
            leaveTheRest(request);
        }
    }

    private static void refuse(HttpStatus status, Request request, Response response) throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CONNECTION, "close");
        ServerErrorPage.write(request, response);
        leaveTheRest(request);
    }

    /** The connection ends with the answer: nothing more is read from it. */
    private static void leaveTheRest(Request request) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    private static boolean isForm(Request request) {
        String type = request.getContentType();
        String known = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return known.startsWith("application/x-www-form-urlencoded") || known.startsWith("multipart/form-data");
    }

    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer last = ByteBuffer.allocate(0);

        void forget() {
            last.position(last.limit());
        }

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // what came is not kept
        }
    }
}
