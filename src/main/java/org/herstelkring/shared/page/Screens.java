package org.herstelkring.shared.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.database.DatabasePresence;
import org.herstelkring.shared.words.Spoken;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;

/** Turns a template and its page into an answer; every controller that shows something ends here. */
@Component
public final class Screens {

    private final TemplateEngine templates;
    private final LocaleResolver language;
    private final Words words;
    private final Assets assets;
    private final List<Navigation> navigations;
    private final Destinations destinations;
    private final LocalClock clock;
    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final boolean demo;

    Screens(
            TemplateEngine templates,
            LocaleResolver language,
            Words words,
            Assets assets,
            List<Navigation> navigations,
            Destinations destinations,
            LocalClock clock,
            ObjectProvider<PlatformTransactionManager> transactions,
            Environment environment) {
        this.templates = templates;
        this.language = language;
        this.words = words;
        this.assets = assets;
        this.navigations = navigations;
        this.destinations = destinations;
        this.clock = clock;
        this.transactions = transactions;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    public View show(String template) {
        return new DrawnPage(this, template, null, HttpStatus.OK);
    }

    public View show(String template, Object page) {
        return new DrawnPage(this, template, page, HttpStatus.OK);
    }

    public View show(String template, Object page, HttpStatusCode status) {
        return new DrawnPage(this, template, page, status);
    }

    /** The same page again, because something in the form is not right yet (422). */
    public View again(String template, Object page) {
        return new DrawnPage(this, template, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A page as bytes, for answers that are not written by a view. */
    public byte[] render(String template, @Nullable Object page, HttpServletRequest request) {
        return render(template, page, request, Acting::who);
    }

    private byte[] render(
            String template, @Nullable Object page, HttpServletRequest request, Supplier<Optional<Who>> who) {
        Map<String, Object> parameters = new HashMap<>();
        var screen = new Screen(this, request, Words.nearest(language.resolveLocale(request)), who);
        parameters.put("s", screen);
        if (page != null) parameters.put("page", page);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template, parameters, new IsolatingOutput(output));
        return screen.bringsMore() ? withLinks(screen, output) : output.toByteArray();
    }

    /** An answer that is only a part of a page has no head: what it brings is linked in front of it. */
    private byte[] withLinks(Screen screen, Utf8ByteOutput part) {
        Utf8ByteOutput whole = new Utf8ByteOutput();
        templates.render("layout/brought.jte", Map.of("s", screen), new IsolatingOutput(whole));
        whole.writeBinaryContent(part.toByteArray());
        return whole.toByteArray();
    }

    void write(
            String template,
            @Nullable Object page,
            HttpStatusCode status,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] body;
        try {
            body = apart(() -> render(template, page, request));
        } catch (RuntimeException failure) {
            if (response.isCommitted() || !DatabasePresence.explains(failure)) throw failure;
            oneMoment(request, response);
            return;
        }
        DrawnPage.write(body, status, response);
    }

    /** What is said while PostgreSQL is away. Nothing is asked of it for that, not even who this is. */
    void oneMoment(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus away = HttpStatus.SERVICE_UNAVAILABLE;
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, "3");
        if (Asked.forData(request)) {
            Asked.answer(away, "\"status\":" + away.value(), response);
            return;
        }
        DrawnPage.write(render("error/moment.jte", MomentPage.of(request), request, Optional::empty), away, response);
    }

    /** What is drawn for who is signed in leads to places of their own; outside a transaction one is begun for that. */
    private byte[] apart(Supplier<byte[]> drawing) {
        PlatformTransactionManager manager = transactions.getIfAvailable();
        if (manager == null || Acting.who().isEmpty()) return drawing.get();
        return Objects.requireNonNull(new TransactionTemplate(manager).execute(_ -> drawing.get()));
    }

    Words words() {
        return words;
    }

    Destinations destinations() {
        return destinations;
    }

    Assets assets() {
        return assets;
    }

    boolean demo() {
        return demo;
    }

    Spoken spoken(Locale locale) {
        return new Spoken(locale, clock);
    }

    List<NavItem> nav(Optional<Who> who) {
        return navigations.stream()
                .flatMap(navigation -> navigation.items(who).stream())
                .sorted(Comparator.comparingInt(NavItem::order))
                .toList();
    }
}
