package org.herstelkring.cases.mypart;

import java.util.List;
import org.herstelkring.cases.letter.SentLetters;

/** Letters somebody got, the newest first. */
public record MyLettersPage(MySeat seat, List<SentLetters.Sent> letters) {}
