package org.herstelkring.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.web.method.HandlerMethod;

/**
 * A page is one transaction. For a controller method that is {@code @Transactional} it begins before the arguments are
 * resolved (an access is one of them, and its look is recorded), goes on while the page is drawn, and is committed before
 * the first byte of the answer is written: a look that could not be recorded shows nothing, and a redirect never arrives
 * before what it leads to. A failure rolls it back at once; the page that tells of it has a transaction of its own.
 *
 * <p>What streams, what hears events and what works in several names is not {@code @Transactional} and begins its own.
 */
@Component
class PageTransaction {

    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final ObjectProvider<TransactionAttributeSource> wishes;

    PageTransaction(
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<TransactionAttributeSource> wishes) {
        this.transactions = transactions;
        this.wishes = wishes;
    }

    /** What a controller method does, with its arguments. */
    @FunctionalInterface
    interface Work {
        @Nullable
        Object run() throws Exception;
    }

    @Nullable
    Object around(HandlerMethod handler, HttpServletRequest request, Work work) throws Exception {
        TransactionAttribute wish = wish(handler);
        if (wish == null) return work.run();
        PlatformTransactionManager manager = transactions.getObject();
        TransactionStatus running = manager.getTransaction(wish);
        @Nullable Object answer;
        try {
            answer = work.run();
            if (answer instanceof DrawnPage sheet) answer = sheet.drawn(request);
        } catch (Throwable failure) {
            manager.rollback(running);
            throw failure;
        }
        manager.commit(running);
        return answer;
    }

    private @Nullable TransactionAttribute wish(HandlerMethod handler) {
        TransactionAttributeSource stated = wishes.getIfAvailable();
        if (stated == null) return null;
        TransactionAttribute wish = stated.getTransactionAttribute(handler.getMethod(), handler.getBeanType());
        return wish != null && wish.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRED
                ? wish
                : null;
    }
}
