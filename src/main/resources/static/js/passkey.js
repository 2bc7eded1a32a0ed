/* Passkeys: using one to sign in, and making one. Without script the e-mail link does the same. */
import { call } from "./page.js";

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
const text = buffer => buffer ? btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "") : undefined;
const known = list => (list ?? []).map(one => ({ ...one, id: bytes(one.id), transports: one.transports ?? undefined }));

const ask = async (form, path, body) => {
  const answer = await call(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": form.elements._csrf.value },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer;
};

const use = async form => {
  const options = await (await ask(form, "/sign-in/passkey/options")).json();
  const key = await navigator.credentials.get({ publicKey: {
    ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) } });
  await ask(form, "/sign-in/passkey", {
    id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults: {},
    authenticatorAttachment: key.authenticatorAttachment,
    response: {
      authenticatorData: text(key.response.authenticatorData),
      clientDataJSON: text(key.response.clientDataJSON),
      signature: text(key.response.signature),
      userHandle: text(key.response.userHandle),
    },
  });
};

const make = async form => {
  const options = await (await ask(form, "/me/passkeys/options")).json();
  const key = await navigator.credentials.create({ publicKey: {
    ...options, challenge: bytes(options.challenge), excludeCredentials: known(options.excludeCredentials),
    user: { ...options.user, id: bytes(options.user.id) } } });
  await ask(form, "/me/passkeys", {
    label: form.elements.label.value.trim() || form.elements.label.dataset.usual || "Passkey",
    credential: {
      id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults: {},
      authenticatorAttachment: key.authenticatorAttachment,
      response: {
        attestationObject: text(key.response.attestationObject),
        clientDataJSON: text(key.response.clientDataJSON),
        transports: key.response.getTransports?.() ?? [],
      },
    },
  });
};

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async event => {
      event.preventDefault();
      const wrong = form.querySelector("[data-passkey-wrong]");
      const button = form.querySelector("button");
      wrong.hidden = true;
      button.disabled = true;
      try {
        await (form.dataset.passkey === "make" ? make(form) : use(form));
        const to = new URL(form.dataset.to, location.href);
        if (to.pathname === location.pathname) { location.hash = to.hash; location.reload(); }
        else location.assign(to);
      } catch (refused) {
        wrong.hidden = false;
        button.disabled = false;
      }
    });
  }
}
