package org.herstelkring.shared.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the server itself answers, before or after any page of ours could: in the same words and with the same headers, without
 * a template, a session or the database.
 */
public final class ServerErrorPage extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        write(request, response);
    }

    /** The page for the status that the answer has. */
    public static void write(Request request, Response response) {
        int status = response.getStatus();
        BrowserGuard.guard(response, Secrets.token(16));
        byte[] page = page(status, Words.nearest(request.getLocale())).getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
            response.finishResponse();
        } catch (IOException gone) {
            // whoever asked is gone
        }
    }

    private static String page(int status, Locale language) {
        ResourceBundle words = ResourceBundle.getBundle("messages.shared", language);
        String key = ErrorPage.key(status);
        String title = say(words, key + ".title", language);
        return "<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1><p>%s</p><p>%s</p></html>"
                .formatted(
                        language.getLanguage(),
                        title,
                        title,
                        say(words, key + ".text", language),
                        say(words, key + ".next", language));
    }

    private static String say(ResourceBundle words, String key, Locale language) {
        return new MessageFormat(words.getString(key), language).format(new Object[0]);
    }
}
