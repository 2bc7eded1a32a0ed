package org.herstelkring.shared.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class OtherVersionAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The database was made by another version of Herstelkring, which this one does not know.\n"
                        + cause.getMessage(),
                "Nothing was changed. Run the version that made it, or a newer one; UPDATING.md tells how to go back.",
                cause);
    }
}
