package org.herstelkring.people.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** What a mail server answered when it did not take a letter. Its words may hold an address, so only codes are kept. */
final class DeliveryFailure {

    private DeliveryFailure() {}

    /** Whether trying again is useless: the server refused the recipient or the message itself (5xx). */
    static boolean isForGood(Exception trouble) {
        return causes(trouble).stream().anyMatch(cause -> switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode() >= 500;
            case SMTPSendFailedException send -> send.getReturnCode() >= 550;
            case jakarta.mail.internet.AddressException unreadable -> true;
            default -> false;
        });
    }

    static String code(Exception trouble) {
        return causes(trouble).stream()
                .map(cause -> switch (cause) {
                    case SMTPAddressFailedException address -> "smtp " + address.getReturnCode();
                    case SMTPSendFailedException send -> "smtp " + send.getReturnCode();
                    case SMTPSenderFailedException sender -> "smtp " + sender.getReturnCode();
                    default -> "";
                })
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse(trouble.getClass().getSimpleName());
    }

    private static Set<Throwable> causes(Exception trouble) {
        Set<Throwable> seen = new HashSet<>();
        Deque<@Nullable Throwable> open = new ArrayDeque<>();
        open.add(trouble);
        while (!open.isEmpty()) {
            Throwable cause = open.pop();
            if (cause == null || !seen.add(cause)) continue;
            if (cause.getCause() != null) open.add(cause.getCause());
            if (cause instanceof jakarta.mail.MessagingException mail && mail.getNextException() != null)
                open.add(mail.getNextException());
            if (cause instanceof MailSendException several)
                for (Exception each : several.getMessageExceptions()) open.add(each);
        }
        return seen;
    }
}
