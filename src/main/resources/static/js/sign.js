// Signing by drawing, and going on when the network drops. What is drawn then stays on this device, encrypted with a key
// that cannot leave it, and is sent once when the network is back. Without this script people type their name.
import SignaturePad from '../lib/signature_pad.js';

const WAIT = 8000;
const pages = new Map();

/* The queue on this device. */
const database = new Promise((resolve, reject) => {
  const open = indexedDB.open('herstelkring', 1);
  open.onupgradeneeded = () => {
    open.result.createObjectStore('keys');
    open.result.createObjectStore('waiting', { keyPath: 'id' });
  };
  open.onsuccess = () => resolve(open.result);
  open.onerror = () => reject(open.error);
});

const ask = async (store, mode, work) => {
  const transaction = (await database).transaction(store, mode);
  const request = work(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
};

async function key() {
  const known = await ask('keys', 'readonly', (store) => store.get('signatures'));
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await ask('keys', 'readwrite', (store) => store.add(made, 'signatures')).catch(() => {});
  return ask('keys', 'readonly', (store) => store.get('signatures'));
}

async function keep(action, fields) {
  const id = fields.get('id');
  const iv = crypto.getRandomValues(new Uint8Array(12));
  fields.delete('_csrf');
  const text = new TextEncoder().encode(fields.toString());
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) }, await key(), text);
  await ask('waiting', 'readwrite', (store) => store.put({ id, action, iv, sealed }));
  await tell();
}

const waiting = () => ask('waiting', 'readonly', (store) => store.getAll());
const forget = (id) => ask('waiting', 'readwrite', (store) => store.delete(id));

async function tell(text) {
  const line = document.querySelector('[data-queue]');
  if (!line) return;
  const count = (await waiting()).length;
  line.hidden = !count && !text;
  line.textContent = text ?? (count ? line.dataset.one : '');
}

const token = () => document.querySelector('input[name="_csrf"]')?.value;

function send(action, fields) {
  const body = new URLSearchParams(fields);
  if (token()) body.set('_csrf', token());
  return fetch(action, { method: 'POST', body, signal: AbortSignal.timeout(WAIT) });
}

let sending;
function sendWaiting() {
  sending ??= navigator.locks.request('herstelkring-signatures', sendAll).finally(() => { sending = undefined; });
  return sending;
}

async function sendAll() {
  let sent = 0;
  for (const { id, action, iv, sealed } of await waiting()) {
    try {
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) }, await key(), sealed);
      const answer = await send(action, new URLSearchParams(new TextDecoder().decode(text)));
      if (answer.status >= 500 || answer.status === 401 || answer.status === 403) break;
      await forget(id);
      if (answer.ok) sent += 1;
      else await tell(document.querySelector('[data-queue]')?.dataset.refused);
    } catch (error) {
      if (error.name === 'OperationError') await forget(id);
      else break;
    }
  }
  if (sent) {
    await tell();
    pages.clear();
    if (!document.querySelector('[data-sign]')) await go(location.href);
  }
}

/* Going from page to page while the tablet stays on the table. */
async function remember() {
  for (const link of document.querySelectorAll('a[data-soft]')) {
    if (!pages.has(link.href)) fetch(link.href).then(async (answer) => { if (answer.ok) pages.set(link.href, await answer.text()); }).catch(() => {});
  }
  pages.set(location.href, document.documentElement.outerHTML);
}

function show(html, href) {
  const next = new DOMParser().parseFromString(html, 'text/html');
  document.title = next.title;
  document.body.className = next.body.className;
  document.querySelector('header').replaceWith(next.querySelector('header'));
  document.querySelector('main').replaceWith(next.querySelector('main'));
  if (href && href !== location.href) history.pushState({}, '', href);
  scrollTo(0, 0);
  document.querySelector('main').focus();
  start();
}

async function go(href) {
  try {
    const answer = await fetch(href, { signal: AbortSignal.timeout(WAIT) });
    if (!answer.ok) return location.assign(href);
    show(await answer.text(), href);
  } catch {
    if (pages.has(href)) show(pages.get(href), href);
    else await tell();
  }
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-soft]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(link.href);
});
addEventListener('popstate', () => go(location.href));
addEventListener('online', sendWaiting);
setInterval(async () => { if ((await waiting()).length) sendWaiting(); }, 5000);

/* The field to draw in. */
function pad(field, form) {
  const place = field.querySelector('[data-pad-place]');
  const hidden = field.querySelector(`input[name="${field.dataset.field}"]`);
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', form.dataset.alt);
  const clear = Object.assign(document.createElement('button'), { type: 'button', className: 'link', textContent: form.dataset.clear });
  const hint = Object.assign(document.createElement('p'), { className: 'hint', textContent: form.dataset.pad });
  const row = Object.assign(document.createElement('div'), { className: 'row' });
  row.append(hint, clear);
  place.append(canvas, row);
  form.classList.add('drawing');
  const typed = field.querySelector('[data-typed]');
  if (!typed.querySelector('input[value]:not([value=""]):not([type=checkbox]), input:checked, .wrong')) typed.open = false;
  const signature = new SignaturePad(canvas, { penColor: '#14302e', minWidth: 0.8, maxWidth: 2.6 });
  const fit = () => {
    const drawn = signature.toData();
    const ratio = Math.max(devicePixelRatio || 1, 1);
    canvas.width = canvas.offsetWidth * ratio;
    canvas.height = canvas.offsetHeight * ratio;
    canvas.getContext('2d').scale(ratio, ratio);
    signature.fromData(drawn);
  };
  new ResizeObserver(() => { if (canvas.offsetWidth) fit(); }).observe(canvas);
  signature.addEventListener('endStroke', () => { hidden.value = signature.toDataURL('image/png'); });
  clear.addEventListener('click', () => { signature.clear(); hidden.value = ''; });
}

function sign(form) {
  for (const field of form.querySelectorAll('[data-field]')) pad(field, form);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('.actions button');
    if (button.disabled) return;
    button.disabled = true;
    const fields = new URLSearchParams(new FormData(form));
    try {
      const answer = await send(form.action, fields);
      if (answer.status >= 500) throw new Error(answer.status);
      show(await answer.text(), answer.redirected ? answer.url : undefined);
    } catch {
      await keep(form.action, fields).catch(() => {});
      button.disabled = true;
      form.closest('.sign').querySelectorAll('fieldset').forEach((one) => { one.disabled = true; });
      document.querySelector('[data-queue]')?.scrollIntoView({ block: 'center' });
      const back = document.querySelector('main a[data-soft]');
      if (back) {
        back.className = 'btn';
        back.textContent = form.dataset.back;
      }
    }
  });
}

function start() {
  document.querySelectorAll('[data-sign]').forEach(sign);
  tell();
  remember();
  sendWaiting();
  if (document.querySelector('[data-sealing]')) setTimeout(() => go(location.href), 1500);
}

start();
