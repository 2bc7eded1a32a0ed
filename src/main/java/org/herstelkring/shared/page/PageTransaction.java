package org.herstelkring.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.AskedFirst;
import org.herstelkring.shared.Opening;
import org.herstelkring.shared.PageReading;
import org.herstelkring.shared.Preloads;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A page is one transaction. For a controller method that is {@code @Transactional} it begins before the arguments are
 * resolved (an access is one of them), goes on while the page is drawn, and is committed before the first byte of the
 * answer is written: a look that could not be recorded shows nothing, and a redirect never arrives before what it leads
 * to. Looks at a page that is only read are recorded together with the commit ({@link PageReading}). A failure rolls it back at
 * once; the page that tells of it has a transaction of its own. A {@link Paper} is set afterwards.
 *
 * <p>What streams, what hears events and what works in several names is not {@code @Transactional} and begins its own.
 */
@Component
class PageTransaction {

    private final Supplier<PlatformTransactionManager> transactions;
    private final Supplier<Optional<TransactionAttributeSource>> wishes;
    private final Supplier<Optional<PageReading>> reading;
    private final Supplier<Optional<Preloads>> preloads;
    private final Supplier<List<FirstQuestions>> first;

    PageTransaction(
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<TransactionAttributeSource> wishes,
            ObjectProvider<PageReading> reading,
            ObjectProvider<Preloads> preloads,
            ObjectProvider<FirstQuestions> first) {
        this.transactions = SingletonSupplier.of(transactions::getObject);
        this.wishes = SingletonSupplier.of(() -> Optional.ofNullable(wishes.getIfAvailable()));
        this.reading = SingletonSupplier.of(() -> Optional.ofNullable(reading.getIfAvailable()));
        this.preloads = SingletonSupplier.of(() -> Optional.ofNullable(preloads.getIfAvailable()));
        this.first = SingletonSupplier.of(() -> first.orderedStream().toList());
    }

    /** What a controller method does, with its arguments. */
    @FunctionalInterface
    interface Work {
        @Nullable
        Object run() throws Exception;
    }

    @Nullable
    Object around(HandlerMethod handler, HttpServletRequest request, Work work) throws Exception {
        @Nullable Object answer = inside(handler, request, work);
        return answer instanceof Paper paper ? paper.set() : answer;
    }

    private @Nullable Object inside(HandlerMethod handler, HttpServletRequest request, Work work) throws Exception {
        TransactionAttribute wish = wish(handler);
        if (wish == null) return work.run();
        PlatformTransactionManager manager = transactions.get();
        List<AskedFirst<?>> asked = asked(handler, request);
        TransactionStatus running = Opening.with(asked, () -> manager.getTransaction(wish));
        @Nullable Object answer;
        boolean read = running.isNewTransaction() && HttpMethod.GET.matches(request.getMethod());
        try {
            if (read) reading.get().ifPresent(PageReading::begins);
            asked.forEach(AskedFirst::tell);
            answer = work.run();
            if (answer instanceof DrawnPage sheet) answer = sheet.drawn(request);
        } catch (Throwable failure) {
            manager.rollback(running);
            throw failure;
        }
        manager.commit(running);
        return answer;
    }

    /** What is asked while its transaction begins. */
    private List<AskedFirst<?>> asked(HandlerMethod handler, HttpServletRequest request) {
        List<AskedFirst<?>> asked = new ArrayList<>();
        if (Acting.person().isEmpty()) return asked;
        navigation(request).ifPresent(asked::add);
        var address = new FirstQuestions.Address(handler, variables(request));
        for (FirstQuestions some : first.get()) asked.addAll(some.of(address));
        return asked;
    }

    /** What every whole page of somebody with an account needs for its navigation. */
    private Optional<AskedFirst<?>> navigation(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod()) || request.getHeader(Screen.FRAGMENT) != null)
            return Optional.empty();
        return Acting.who()
                .filter(who -> !who.guest())
                .flatMap(who -> preloads.get().map(all -> all.first(who.person())));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> all
                ? (Map<String, String>) all
                : Map.of();
    }

    private @Nullable TransactionAttribute wish(HandlerMethod handler) {
        TransactionAttributeSource stated = wishes.get().orElse(null);
        if (stated == null) return null;
        TransactionAttribute wish = stated.getTransactionAttribute(handler.getMethod(), handler.getBeanType());
        return wish != null && wish.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRED
                ? wish
                : null;
    }
}
