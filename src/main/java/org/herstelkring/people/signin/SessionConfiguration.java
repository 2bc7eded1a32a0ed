package org.herstelkring.people.signin;

import org.herstelkring.people.internal.HouseCookie;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions live in the database, behind row-level security that opens for the duty to sign in only. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        return new SessionTransactions(transactions);
    }

    /** In nobody's name and apart from whatever goes on; what is asked within one goes along in it. */
    private static final class SessionTransactions implements TransactionOperations {

        private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);
        private final TransactionTemplate apart;
        private final TransactionTemplate joining;

        SessionTransactions(PlatformTransactionManager transactions) {
            joining = new TransactionTemplate(transactions);
            apart = new TransactionTemplate(transactions);
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        }

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) throws TransactionException {
            if (within.get()) return joining.<T>execute(action);
            within.set(true);
            try {
                return Acting.alone(Duty.SIGN_IN, () -> apart.<T>execute(action));
            } finally {
                within.remove();
            }
        }
    }

    /** The usual one for everybody else; Boot makes none beside the operations above. */
    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> upsertingAttributes() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Spring's own filter, over sessions that are written only when they changed. */
    @Bean
    static BeanPostProcessor thriftySessions(
            ObjectProvider<JdbcIndexedSessionRepository> stored,
            ObjectProvider<ReadSessions> reading,
            ObjectProvider<CookieSerializer> cookie) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof SessionRepositoryFilter<?>)) return bean;
                var ids = new CookieHttpSessionIdResolver();
                ids.setCookieSerializer(cookie.getObject());
                var filter = filter(stored.getObject(), reading.getObject());
                filter.setHttpSessionIdResolver(ids);
                return filter;
            }
        };
    }

    private static <S extends Session> ThriftySessionFilter<S> filter(
            SessionRepository<S> stored, ReadSessions reading) {
        return new ThriftySessionFilter<>(new ThriftySessions<>(stored, reading));
    }

    @Bean
    CookieSerializer sessionCookie(@Value("${herstelkring.plain-cookie:false}") boolean plainAllowed) {
        return new HouseCookie("herstelkring", -1, plainAllowed);
    }

    /** 256 random bits. */
    @Bean
    SessionIdGenerator sessionIdGenerator() {
        return () -> Secrets.token(32);
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }
}
