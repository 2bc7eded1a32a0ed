package org.herstelkring.people.passkey;

import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.InstanceAddress;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** This house towards passkeys: its address, and that a finger, face or code is always asked for. */
@Component
class RelyingParty {

    private final InstanceAddress address;
    private final PasskeyOwners owners;
    private final Passkeys passkeys;
    private final DutyTransaction house;

    RelyingParty(InstanceAddress address, PasskeyOwners owners, Passkeys passkeys, DutyTransaction house) {
        this.address = address;
        this.owners = owners;
        this.passkeys = passkeys;
        this.house = house;
    }

    PublicKeyCredentialCreationOptions toMake(Authentication signedIn) {
        return operations()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(signedIn));
    }

    void made(PublicKeyCredentialCreationOptions asked, RelyingPartyPublicKey answer) {
        operations().registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, answer));
    }

    PublicKeyCredentialRequestOptions toUse() {
        return house.on(
                Duty.SIGN_IN,
                () -> operations()
                        .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null)));
    }

    /** The same question as was asked with this challenge. */
    PublicKeyCredentialRequestOptions toUse(Bytes challenge) {
        PublicKeyCredentialRequestOptions like = toUse();
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .timeout(like.getTimeout())
                .rpId(like.getRpId())
                .allowCredentials(like.getAllowCredentials())
                .userVerification(like.getUserVerification())
                .extensions(like.getExtensions())
                .build();
    }

    /** @return the person whose passkey answered rightly; throws when it did not */
    UUID used(PublicKeyCredentialRequestOptions asked, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        return house.on(
                Duty.SIGN_IN,
                () -> PasskeyOwners.person(operations()
                        .authenticate(new RelyingPartyAuthenticationRequest(asked, answer))
                        .getId()));
    }

    private WebAuthnRelyingPartyOperations operations() {
        String host = URI.create(address.base()).getHost();
        var operations = new Webauthn4JRelyingPartyOperations(
                owners,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(host)
                        .name("Herstelkring")
                        .build(),
                Set.of(address.base()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
