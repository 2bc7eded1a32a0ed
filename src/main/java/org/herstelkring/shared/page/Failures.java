package org.herstelkring.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.SecurityLog.Event;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.body.NoPlace;
import org.herstelkring.shared.database.DatabasePresence;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.LocaleResolver;

/** Every failure of a request becomes a page in plain words; what really failed goes to the log, without texts. */
@ControllerAdvice
class Failures {

    private final Screens screens;
    private final Words words;
    private final LocaleResolver language;
    private final ObjectProvider<NoLonger> formerPlaces;

    Failures(Screens screens, Words words, LocaleResolver language, ObjectProvider<NoLonger> formerPlaces) {
        this.screens = screens;
        this.words = words;
        this.language = language;
        this.formerPlaces = formerPlaces;
    }

    @ExceptionHandler
    void notHere(NotHere none, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Acting.who().isPresent()) SecurityLog.refused(Event.OPEN, request);
        Optional<String> former = Asked.forData(request)
                ? Optional.empty()
                : formerPlaces.stream()
                        .flatMap(place -> place.template(request).stream())
                        .findFirst();
        if (former.isPresent() && !response.isCommitted()) {
            response.resetBuffer();
            screens.write(former.get(), null, HttpStatus.NOT_FOUND, request, response);
            return;
        }
        answer(HttpStatus.NOT_FOUND, null, null, request, response);
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reason = words.say(language.resolveLocale(request), refusal.key(), refusal.arguments());
        answer(HttpStatus.CONFLICT, reason, null, request, response);
    }

    @ExceptionHandler
    void stale(Stale stale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Asked.forData(request)) {
            // The answer to what was sent before may be lost on its way: nobody else was first then.
            HttpStatus told = stale.saysTheSame() ? HttpStatus.OK : HttpStatus.CONFLICT;
            Asked.answer(told, "\"version\":" + stale.version(), response);
            return;
        }
        var page = MergePage.of(stale, request.getRequestURI(), request.getParameterMap());
        screens.write("error/merge.jte", page, HttpStatus.CONFLICT, request, response);
    }

    @ExceptionHandler
    void tooBig(MaxUploadSizeExceededException tooBig, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(HttpStatus.CONTENT_TOO_LARGE, null, null, request, response);
    }

    /** Something else has this id already, seen or unseen: nobody learns what. */
    @ExceptionHandler
    void taken(DuplicateKeyException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Trace.note(failure, request);
        answer(HttpStatus.CONFLICT, null, null, request, response);
    }

    /** The second wall said no where the first should have: the answer is the same, and the log tells that it happened. */
    @ExceptionHandler
    void walled(BadSqlGrammarException failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var cause = failure.getSQLException();
        if (cause == null || !"42501".equals(cause.getSQLState())) {
            other(failure, request, response);
            return;
        }
        Trace.note(failure, request);
        SecurityLog.refused(Event.CROSS_WALL, request);
        answer(HttpStatus.NOT_FOUND, null, null, request, response);
    }

    @ExceptionHandler
    void other(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) throw failure;
        // Whoever asked is gone: there is nobody to answer.
        if (failure instanceof AsyncRequestNotUsableException) return;
        if (DatabasePresence.explains(failure)) {
            if (!response.isCommitted()) screens.oneMoment(request, response);
            return;
        }
        HttpStatusCode status = status(failure);
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        answer(status, null, status.is5xxServerError() ? Trace.note(failure, request) : null, request, response);
    }

    void answer(
            HttpStatusCode status,
            @Nullable String reason,
            @Nullable String reference,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) return;
        response.resetBuffer();
        if (NoPlace.met(request) && !status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            answer(HttpStatus.SERVICE_UNAVAILABLE, null, null, request, response);
            return;
        }
        if (Asked.forData(request)) {
            Asked.answer(status, "\"status\":" + status.value(), response);
            return;
        }
        var page = ErrorPage.of(status.value(), reason, reference);
        boolean keeps = reason != null && Acting.who().isPresent();
        screens.write(
                "error/page.jte", keeps ? page.with(MomentPage.posted(request)) : page, status, request, response);
    }

    private static HttpStatusCode status(Exception failure) {
        if (failure instanceof ErrorResponse known) return known.getStatusCode();
        // What stands in the address or the form cannot be read: %zz, or no letters at all.
        if (failure instanceof InvalidParameterException odd) return HttpStatusCode.valueOf(odd.getErrorCode());
        if (failure instanceof org.springframework.beans.TypeMismatchException
                || failure instanceof org.springframework.http.converter.HttpMessageNotReadableException
                || failure instanceof org.springframework.web.multipart.MultipartException) {
            return HttpStatus.BAD_REQUEST;
        }
        var marked = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
        return marked == null ? HttpStatus.INTERNAL_SERVER_ERROR : marked.code();
    }
}
