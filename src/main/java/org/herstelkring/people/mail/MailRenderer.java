package org.herstelkring.people.mail;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.herstelkring.people.mail.OutboxItems.Item;
import org.herstelkring.shared.InstanceAddress;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What a letter says, as plain text and as HTML without anything to be fetched. */
@Component
class MailRenderer {

    /**
     * @param link where the button leads, or null
     * @param never where whoever reads it says that nothing more may come; null for an account
     */
    record Sheet(
            String subject,
            List<String> paragraphs,
            @Nullable String link,
            String button,
            String foot,
            @Nullable String never,
            String neverWords) {}

    private final Words words;
    private final InstanceAddress address;
    private final NeverAgain neverAgain;

    MailRenderer(Words words, InstanceAddress address, NeverAgain neverAgain) {
        this.neverAgain = neverAgain;
        this.words = words;
        this.address = address;
    }

    Sheet of(Item letter) {
        Object[] args = letter.args().toArray();
        String link = letter.link();
        String said = letter.words();
        return new Sheet(
                words.say(letter.language(), letter.subject(), args),
                Arrays.stream((said != null ? said : words.say(letter.language(), letter.body(), args))
                                .split("\n\\s*\n"))
                        .map(String::strip)
                        .toList(),
                link == null ? null : address.of(link),
                words.say(letter.language(), "people.mail.open"),
                words.say(letter.language(), "people.mail.foot"),
                letter.outside() && !letter.address().isEmpty() ? address.of(neverAgain.path(letter.address())) : null,
                words.say(letter.language(), "people.mail.never"));
    }

    static String plain(Sheet sheet) {
        String body = String.join("\n\n", sheet.paragraphs());
        String link = sheet.link() == null ? "" : "\n\n" + sheet.button() + ":\n" + sheet.link();
        String never = sheet.never() == null ? "" : "\n\n" + sheet.neverWords() + ":\n" + sheet.never();
        return body + link + "\n\n-- \n" + sheet.foot() + never + "\n";
    }

    static String html(Sheet sheet, String language) {
        String paragraphs = sheet.paragraphs().stream()
                .map(text -> "<p style=\"margin:0 0 16px\">" + escape(text).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        String link = sheet.link() == null
                ? ""
                : """
                <p style="margin:24px 0"><a href="%s" style="display:inline-block;padding:12px 20px;border-radius:8px;\
                background:#a8492c;color:#ffffff;text-decoration:none;font-weight:bold">%s</a></p>
                <p style="margin:0 0 16px;font-size:14px;word-break:break-all">%s</p>
                """.formatted(escape(sheet.link()), escape(sheet.button()), escape(sheet.link()));
        String never = sheet.never() == null
                ? ""
                : "<br><a href=\"%s\" style=\"color:#4a5f66\">%s</a>"
                        .formatted(escape(sheet.never()), escape(sheet.neverWords()));
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="margin:0;padding:24px;background:#fbf8f3;color:#16323a;font:17px/1.5 sans-serif">
                <div style="max-width:34em;margin:0 auto">
                %s
                %s
                <p style="margin:32px 0 0;font-size:14px;color:#4a5f66">%s%s</p>
                </div></body></html>
                """.formatted(language, escape(sheet.subject()), paragraphs, link, escape(sheet.foot()), never);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
