package org.herstelkring.cases.letter;

import org.herstelkring.people.PathAccess;
import org.herstelkring.shared.page.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may come to the texts of letters, and where they are. */
@Configuration(proxyBeanMethods = false)
class LetterDoors {

    @Bean
    PathAccess doorsOfLetterTexts() {
        return PathAccess.forAccounts(LetterTextController.PATH, LetterTextController.PATH + "/**");
    }

    @Bean
    static Destination letterTextsDestination() {
        return new Destination("letter-texts", LetterTextController.PATH);
    }
}
