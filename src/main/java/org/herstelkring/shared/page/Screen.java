package org.herstelkring.shared.page;

import gg.jte.Content;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.body.FirstField;
import org.herstelkring.shared.words.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What every template knows: the words, the person, the request it answers. */
public final class Screen {

    /** The request header by which a script asks for the content of a page alone. */
    public static final String FRAGMENT = "X-Fragment";

    /** The field of a form that was kept when its session had ended, and is sent again: which one it is. */
    public static final String KEPT = "_kept";

    /** Request attribute: no way leads from the page elsewhere, because the device was handed over. */
    public static final String ALONE = "shared.page.alone";

    private final Screens house;
    private final HttpServletRequest request;
    private final Locale locale;
    private final Spoken spoken;
    private final Supplier<Optional<Who>> who;
    private final Brought brought = new Brought();

    Screen(Screens house, HttpServletRequest request, Locale locale, Supplier<Optional<Who>> who) {
        this.house = house;
        this.request = request;
        this.locale = locale;
        this.who = who;
        this.spoken = house.spoken(locale);
    }

    public String t(String key, Object... arguments) {
        return house.words().say(locale, key, arguments);
    }

    /** Where a page of another module is, for a link to it. */
    public String to(String destination) {
        return house.destinations().path(destination);
    }

    public String t(MessageSourceResolvable text) {
        return house.words().say(locale, text);
    }

    /** The text when the key is given, else nothing. */
    public @Nullable String maybe(@Nullable String key) {
        return key == null ? null : t(key);
    }

    /** The message at a field, if something is wrong with it. */
    public @Nullable String error(Form form, String name) {
        MessageSourceResolvable wrong = form.error(name);
        return wrong == null ? null : t(wrong);
    }

    /** Choices labelled {@code prefix.name_in_lower_case}, with a hint where {@code ….hint} exists. */
    public List<Option> options(String prefix, Enum<?>... choices) {
        return Arrays.stream(choices)
                .map(choice -> {
                    String key = prefix + "." + choice.name().toLowerCase(Locale.ROOT);
                    String hint = house.words().has(key + ".hint") ? t(key + ".hint") : null;
                    return new Option(choice.name(), t(key), hint);
                })
                .toList();
    }

    /** "donderdag 3 december", with the year when it is not this one. */
    public String date(LocalDate date) {
        return spoken.date(date);
    }

    /** The day of a moment. */
    public String date(Instant instant) {
        return spoken.date(instant);
    }

    /** The day of a moment with its year, for what is printed. */
    public String fullDate(Instant instant) {
        return spoken.fullDate(instant);
    }

    public String fullDate(LocalDate date) {
        return spoken.fullDate(date);
    }

    public String dateTime(Instant instant) {
        return spoken.dateTime(instant);
    }

    public String time(Instant instant) {
        return spoken.time(instant);
    }

    /** An hour on the clock of wherever it is meant. */
    public String time(LocalTime time) {
        return spoken.time(time);
    }

    /** How long something lasts. */
    public String length(Duration length) {
        return spoken.length(length);
    }

    public String money(long cents) {
        return spoken.money(cents);
    }

    public Locale locale() {
        return locale;
    }

    public String language() {
        return locale.getLanguage();
    }

    /** The hidden field that shows that a form comes from this house; one that was kept stays that one until it is taken. */
    public Content csrf() {
        CsrfToken token = token();
        if (token == null) return Html.nothing();
        Content shown = Html.hidden(token.getParameterName(), token.getToken());
        // A form that brings files is never one that was kept, and may not have come in to its end.
        boolean maybe = "POST".equals(request.getMethod()) && !FirstField.isAsked(request);
        String kept = maybe ? request.getParameter(KEPT) : null;
        return kept == null
                ? shown
                : output -> {
                    shown.writeTo(output);
                    Html.hidden(KEPT, kept).writeTo(output);
                };
    }

    /** The same token for a script, in a header. */
    public @Nullable CsrfToken token() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    public String nonce() {
        return BrowserGuard.nonce(request);
    }

    public String asset(String name) {
        return house.assets().href(name);
    }

    /**
     * A partial says which style or script it needs; the page links it once.
     *
     * @param name such as {@code journey/story.css} or {@code print.js}
     */
    public void brings(String name) {
        brought.add(name);
    }

    /** The content of a page, drawn before the head is, so that the head can link what the content brings. */
    public Content drawn(Content content) {
        return brought.drawn(content);
    }

    public List<String> styles() {
        return brought.styles();
    }

    public List<String> scripts() {
        return brought.scripts();
    }

    boolean bringsMore() {
        return !brought.isEmpty();
    }

    /** The path asked for, also on an error page. */
    public String path() {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String path ? path : request.getRequestURI();
    }

    /** Where to come back to after changing the language; nothing when this page answers a form. */
    public @Nullable String back() {
        if (!"GET".equals(request.getMethod())) return null;
        String query = request.getQueryString();
        return query == null ? path() : path() + "?" + query;
    }

    public String languageHref(Locale language) {
        String back = back();
        String here = back == null ? "/" : back;
        return "/language/" + language.getLanguage() + "?back=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    public List<NavItem> nav() {
        return alone() ? List.of() : house.nav(who());
    }

    /** Whether no way leads from this page elsewhere. */
    public boolean alone() {
        return request.getAttribute(ALONE) != null;
    }

    public boolean current(NavItem item) {
        return item.leadsTo(path());
    }

    public @Nullable Said said() {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Said.NAME) instanceof Said said ? said : null;
    }

    /** Whose local copies belong to this page: the same for one person on every page, and it says nothing about them. */
    public @Nullable String whose() {
        return who().map(LocalCopies::name).orElse(null);
    }

    public Optional<Who> who() {
        return who.get();
    }

    public boolean demo() {
        return house.demo();
    }

    /** Whether only the title and the main content are asked for. */
    public boolean fragment() {
        return request.getHeader(FRAGMENT) != null;
    }
}
