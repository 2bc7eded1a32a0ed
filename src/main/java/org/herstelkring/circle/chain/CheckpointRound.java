package org.herstelkring.circle.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.MasterKey;
import org.herstelkring.shared.database.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says under seal how long each chain is that grew, in a file outside the database first and then beside the chain; every
 * half minute, and when the house stops. Two servers may say the same of one chain: both are true.
 */
@Component
class CheckpointRound implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRound.class);
    private static final int AT_ONCE = 500;

    private final LookChains chains;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final CheckpointFile file;

    @Autowired
    CheckpointRound(
            LookChains chains,
            PlatformTransactionManager transactions,
            Clock clock,
            MasterKey master,
            DataFolder folder)
            throws IOException {
        this(chains, transactions, clock, new CheckpointFile(place(folder), master.digest(PURPOSE)));
    }

    CheckpointRound(LookChains chains, PlatformTransactionManager transactions, Clock clock, CheckpointFile file) {
        this.chains = chains;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.file = file;
    }

    /** What the seals of checkpoints are made for. */
    static final String PURPOSE = "circle.looks";

    static Path place(DataFolder folder) {
        return folder.looks().resolve("checkpoints");
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void go() {
        try {
            for (int times = 0; times < 100 && some() == AT_ONCE; times++) LOG.debug("More chains grew");
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("Checkpoints wait for the next round", away);
        } catch (UncheckedIOException full) {
            LOG.error("Checkpoints of who looked cannot be written to {}", file.path(), full);
        }
    }

    private synchronized int some() {
        List<LookChains.Head> grown =
                Acting.on(Duty.WITNESS, () -> transaction.execute(_ -> chains.grown(Duty.WITNESS, AT_ONCE)));
        if (grown.isEmpty()) return 0;
        List<SealedLine> lines = file.add(
                clock.instant(),
                grown.stream()
                        .map(head -> Checkpoint.said(head.circle(), head.length(), head.link()))
                        .toList());
        // Each alone, so that no page that is about to record a look waits for more than one row.
        for (SealedLine line : lines)
            Acting.run(
                    Duty.WITNESS,
                    () -> transaction.executeWithoutResult(_ -> Checkpoint.of(line)
                            .ifPresent(checkpoint -> chains.sealed(Duty.WITNESS, checkpoint, line))));
        return grown.size();
    }

    /** What was looked at last is sealed too. */
    @Override
    public void destroy() {
        go();
    }
}
