package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.herstelkring.cast.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.interceptor.TransactionInterceptor;

@ApplicationTest
class OneTransactionManagerTest {

    @Autowired
    private TransactionInterceptor transactions;

    @Test
    void whoeverBeginsTransactionsKnowsTheOneManager() {
        assertThat(transactions.getClass().getEnclosingClass()).isEqualTo(OneTransactionManager.class);
    }
}
