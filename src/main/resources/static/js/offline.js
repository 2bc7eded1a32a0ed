/* What could not be sent yet lies here, on this device: sealed with a key that cannot leave it, under whose it is, for which
   form, and on which version of it somebody typed. Nobody else's is ever read or sent; signing out takes it all away. */

import { whose } from "./page.js";

const NAME = "herstelkring";
const text = new TextEncoder();

let opened;
const database = () => (opened ??= new Promise((resolve, reject) => {
  const open = indexedDB.open(NAME, 2);
  open.onupgradeneeded = () => {
    for (const old of [...open.result.objectStoreNames]) open.result.deleteObjectStore(old);
    open.result.createObjectStore("keys");
    open.result.createObjectStore("waiting", { keyPath: "id" }).createIndex("who", "who");
  };
  open.onsuccess = () => resolve(open.result);
  open.onerror = () => reject(open.error);
}));

async function on(stores, mode, work) {
  const transaction = (await database()).transaction(stores, mode);
  const request = work(...stores.map((store) => transaction.objectStore(store)));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

async function key() {
  const known = await on(["keys"], "readonly", (keys) => keys.get(whose()));
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  await on(["keys"], "readwrite", (keys) => keys.add(made, whose())).catch(() => {});
  return on(["keys"], "readonly", (keys) => keys.get(whose()));
}

/* What stands around the sealed text cannot be changed without it becoming unreadable. */
const around = ({ id, who, kind, form, version }) => text.encode(JSON.stringify([id, who, kind, form, version]));

const called = (kind, name) => `${kind} ${whose()} ${name}`;

/* One after the other, so that an older text never comes over a newer one. */
let last = Promise.resolve();
const inTurn = (work) => (last = last.then(work, work));

/**
 * Keeps a text until the house has it.
 *
 * kind says what it is ("draft", "signature"), name which one, form the address it goes to, version what it was typed on.
 */
export const keep = (kind, name, { form, version, words, sent = false }) => inTurn(async () => {
  const row = { id: called(kind, name), who: whose(), kind, form, version: String(version ?? ""), sent };
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: around(row) }, await key(), text.encode(words));
  await on(["waiting"], "readwrite", (waiting) => waiting.put({ ...row, iv, sealed }));
});

/** What waits of one kind for whoever this page is for. A text that was tampered with is nobody's. */
export const waiting = (kind) => inTurn(async () => {
  const rows = await on(["waiting"], "readonly", (waiting) => waiting.index("who").getAll(whose()));
  const mine = [];
  for (const row of rows.filter((one) => one.kind === kind)) {
    try {
      const words = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv, additionalData: around(row) }, await key(), row.sealed);
      mine.push({ ...row, words: new TextDecoder().decode(words) });
    } catch (failure) {
      if (failure.name !== "OperationError") throw failure;
      await on(["waiting"], "readwrite", (waiting) => waiting.delete(row.id));
    }
  }
  return mine;
});

/** How many of one kind wait on this device, whosever they are; nothing of them is read. */
export const counted = (kind) => inTurn(async () => {
  const rows = await on(["waiting"], "readonly", (waiting) => waiting.getAll());
  return rows.filter((row) => row.kind === kind).length;
});

export const recall = async (kind, name) => (await waiting(kind)).find((one) => one.id === called(kind, name));

/** The house has it, or said clearly that it never will. */
export const drop = (kind, name) => inTurn(() => on(["waiting"], "readwrite", (waiting) => waiting.delete(called(kind, name))));

export const dropRow = (row) => inTurn(() => on(["waiting"], "readwrite", (waiting) => waiting.delete(row.id)));

/** Takes away what waits of one kind, or everything and the key with it. */
export const forget = (kind) => inTurn(() => on(["waiting", "keys"], "readwrite", (waiting, keys) => {
  const cursor = waiting.index("who").openCursor(whose());
  cursor.onsuccess = () => {
    const at = cursor.result;
    if (!at) return;
    if (!kind || at.value.kind === kind) at.delete();
    at.continue();
  };
  if (!kind) keys.delete(whose());
  return cursor;
}));
