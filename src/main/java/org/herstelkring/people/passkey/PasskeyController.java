package org.herstelkring.people.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.people.FreshProof;
import org.herstelkring.people.SignIn;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.SecurityLog.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The four questions a browser with passkeys asks: what to use, this one; what to make, this one. */
@RestController
class PasskeyController {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyController.class);
    private static final String TO_MAKE = "passkey.make";
    private static final int LONGEST = 20_000;

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final RelyingParty house;
    private final SignIn signIn;
    private final FreshProof proof;
    private final PasskeyChallenges challenges;

    PasskeyController(RelyingParty house, SignIn signIn, FreshProof proof, PasskeyChallenges challenges) {
        this.challenges = challenges;
        this.house = house;
        this.signIn = signIn;
        this.proof = proof;
    }

    /** Asking leaves nothing behind and a key is not guessed, so nobody is counted: this door no stranger can shut. */
    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> toUse(HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options = house.toUse();
        challenges.ask(options.getChallenge(), request, response);
        return ResponseEntity.ok(json.writeValueAsString(options));
    }

    /** Signs in; for who is signed in already, proof that it is still them. */
    @PostMapping(path = "/sign-in/passkey")
    ResponseEntity<Void> use(@RequestBody String answer, HttpServletRequest request, HttpServletResponse response) {
        Optional<UUID> person = challenges
                .asked(request, response)
                .flatMap(challenge ->
                        whose(house.toUse(challenge), answer).filter(_ -> challenges.isAnsweredOnce(challenge)));
        if (person.isEmpty()) {
            SecurityLog.refused(Event.SIGN_IN, request);
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        boolean still = Acting.who()
                .filter(who -> !who.guest() && who.person().equals(person.get()))
                .isPresent();
        if (still) proof.renew(request);
        else signIn.asAccount(request, response, person.get());
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = "/me/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @Transactional
    public ResponseEntity<String> toMake(Authentication signedIn, HttpServletRequest request) {
        if (!proof.isThere(request))
            return ResponseEntity.status(HttpStatus.PRECONDITION_REQUIRED).build();
        PublicKeyCredentialCreationOptions options = house.toMake(signedIn);
        request.getSession().setAttribute(TO_MAKE, options);
        return ResponseEntity.ok(json.writeValueAsString(options));
    }

    @PostMapping("/me/passkeys")
    @Transactional
    public ResponseEntity<Void> made(@RequestBody String answer, HttpServletRequest request) {
        proof.require(request, "/me");
        var asked = asked(request, TO_MAKE, PublicKeyCredentialCreationOptions.class);
        if (asked.isEmpty() || answer.length() > LONGEST)
            return ResponseEntity.badRequest().build();
        house.made(asked.get(), json.readValue(answer, RelyingPartyPublicKey.class));
        SecurityLog.allowed(Event.ADD_PASSKEY, request);
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }

    private Optional<UUID> whose(PublicKeyCredentialRequestOptions options, String answer) {
        if (answer.length() > LONGEST) return Optional.empty();
        try {
            var credential =
                    json.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            return Optional.of(house.used(options, credential));
        } catch (RuntimeException refused) {
            LOG.info("A passkey was refused: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** What was asked of this browser, once. */
    private static <T> Optional<T> asked(HttpServletRequest request, String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        if (session == null) return Optional.empty();
        Object options = session.getAttribute(name);
        session.removeAttribute(name);
        return type.isInstance(options) ? Optional.of(type.cast(options)) : Optional.empty();
    }
}
