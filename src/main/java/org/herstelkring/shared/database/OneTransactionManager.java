package org.herstelkring.shared.database;

import java.io.Serial;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.util.function.SingletonSupplier;

/**
 * There is one transaction manager. Without being told so Spring looks, at every call of every store, for the name of another
 * one among the annotations of its class.
 */
@Configuration(proxyBeanMethods = false)
class OneTransactionManager {

    @Bean
    static Telling transactionsOfTheOneManager(ObjectProvider<TransactionManager> manager) {
        return new Telling(SingletonSupplier.of(manager::getObject));
    }

    /** Before anything is in a transaction: Spring knows by its type that it comes first. */
    record Telling(Supplier<TransactionManager> manager) implements BeanPostProcessor, PriorityOrdered {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            return bean instanceof TransactionInterceptor usual ? new Told(usual, manager) : bean;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    private static final class Told extends TransactionInterceptor {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient Supplier<TransactionManager> manager;

        Told(TransactionInterceptor usual, Supplier<TransactionManager> manager) {
            this.manager = manager;
            setTransactionAttributeSource(usual.getTransactionAttributeSource());
        }

        @Override
        protected TransactionManager determineTransactionManager(
                @Nullable TransactionAttribute wish, @Nullable Class<?> target) {
            return manager.get();
        }

        @Override
        public void afterPropertiesSet() {
            // The manager is found when the first transaction begins.
        }
    }
}
