/* Signing by drawing, and going on when the network drops. What is drawn then waits on this device (queue.js) and is sent
   once when the network is back; a page that is asked for meanwhile is the house's own page for that (offline, kept by a service worker). Without this script people type their name. */
import SignaturePad from '../lib/signature_pad.js';
import { enhance, mine, place, read, visit, WhoIsThis } from './page.js';
import { later, send, sendWaiting, signedHere, tell } from './queue.js';
import { reach, scaled } from './strokes.js';

const WAIT = 8000;
/* What reaches no further, in pixels, is a dot. */
const DOT = 10;
const pages = new Map();

document.addEventListener('sent', async () => {
  pages.clear();
  if (!document.querySelector('[data-sign]:not(.shut)')) await go(location.href);
});

/* Going from page to page while the tablet goes round: what was handed over is at hand, and nothing else. */
function remember(link) {
  pages.set(location.href, document.documentElement.outerHTML);
  fetchAhead(link.href);
}

const coming = new Set();
async function fetchAhead(href) {
  if (pages.has(href) || coming.has(href)) return;
  coming.add(href);
  try {
    const answer = await visit(href, WAIT);
    const html = await answer.text();
    if (!answer.ok || answer.redirected) return;
    pages.set(href, html);
    for (const link of read(html).querySelectorAll('a[data-soft]')) fetchAhead(new URL(link.getAttribute('href'), href).href);
  } catch {
    /* It is asked again when somebody goes there. */
  } finally {
    coming.delete(href);
  }
}

/* Who signed here has answered, though it waits to be sent: their sheet is closed to whoever comes next. */
async function turns() {
  const round = document.querySelector('[data-round]');
  if (!round) return answers();
  const signed = (await signedHere()).map((one) => one.get('participant'));
  for (const turn of round.querySelectorAll('[data-turn]')) {
    const link = turn.querySelector('a');
    if (!link || !signed.includes(turn.dataset.turn)) continue;
    pages.delete(link.href);
    link.hidden = true;
    turn.querySelector('.done').hidden = false;
  }
  const next = round.querySelector('a:not([hidden])');
  next?.classList.remove('quiet');
  const says = document.querySelector('[data-round-next]');
  says.textContent = next ? next.closest('[data-turn]').dataset.next : says.dataset.over;
}

/* The same in the facilitator's list: they signed, and are not asked again. */
async function answers() {
  for (const sent of await signedHere()) {
    const one = document.querySelector(`[data-answer="${CSS.escape(sent.get('participant'))}"]`);
    if (!one) continue;
    one.querySelector('.tag.waiting').hidden = true;
    one.querySelector('.row').hidden = true;
    one.querySelector('[data-here]').hidden = false;
  }
}

async function show(html, href) {
  const next = read(html);
  if ('alone' in next.body.dataset !== 'alone' in document.body.dataset) return location.assign(href ?? location.href);
  document.title = next.title;
  document.body.className = next.body.className;
  document.body.dataset.who = next.body.dataset.who ?? '';
  if (href && href !== location.href) history.pushState({}, '', href);
  await place(next, ['header.top', '#main'], { whole: true });
  if (document.getElementById('errors')) lead();
  else {
    scrollTo(0, 0);
    document.querySelector('main').focus();
  }
  await turns();
  await tell();
  sendWaiting();
}

/* What is not right yet is seen, and heard, before anything else. */
function lead() {
  const errors = document.getElementById('errors');
  errors.focus({ preventScroll: true });
  errors.scrollIntoView({ block: 'start' });
}

async function go(href) {
  try {
    const answer = await visit(href, WAIT);
    if (!answer.ok) return location.assign(href);
    await show(await answer.text(), href);
  } catch {
    if (pages.has(href)) await show(pages.get(href), href);
    else await tell();
  }
}

addEventListener('popstate', () => go(location.href));

/* The field to draw in. */
function pad(field, form) {
  const box = field.querySelector('[data-pad-place]');
  const hidden = field.querySelector(`input[name="${field.dataset.field}"]`);
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', form.dataset.alt);
  const clear = Object.assign(document.createElement('button'), { type: 'button', className: 'link', textContent: form.dataset.clear });
  const hint = Object.assign(document.createElement('p'), { className: 'hint', role: 'status', textContent: form.dataset.pad });
  const row = Object.assign(document.createElement('div'), { className: 'row' });
  row.append(hint, clear);
  box.append(canvas, row);
  form.classList.add('drawing');
  const typed = field.querySelector('[data-typed]');
  if (!typed.querySelector('input[value]:not([value=""]):not([type=checkbox]), input:checked, .wrong')) typed.open = false;
  const signature = new SignaturePad(canvas, { penColor: '#14302e', minWidth: 0.8, maxWidth: 2.6 });
  let size;
  /* Turned, or in a narrower window: what was drawn becomes smaller and stays whole. */
  const fit = () => {
    const now = { width: canvas.offsetWidth, height: canvas.offsetHeight };
    const by = size ? Math.min(1, now.width / size.width, now.height / size.height) : 1;
    const drawn = scaled(signature.toData(), by);
    const ratio = Math.max(devicePixelRatio || 1, 1);
    size = now;
    canvas.width = now.width * ratio;
    canvas.height = now.height * ratio;
    canvas.getContext('2d').scale(ratio, ratio);
    signature.fromData(drawn);
    take();
  };
  const take = () => {
    const drawn = signature.toData();
    const dot = drawn.length > 0 && reach(drawn) < DOT;
    box.toggleAttribute('data-dot', dot);
    hint.textContent = dot ? form.dataset.dot : form.dataset.pad;
    hidden.value = drawn.length && !dot ? signature.toDataURL('image/png') : '';
  };
  new ResizeObserver(() => { if (canvas.offsetWidth) fit(); }).observe(canvas);
  signature.addEventListener('endStroke', take);
  clear.addEventListener('click', () => { signature.clear(); take(); });
}

/* A dot is no signature: another line makes it one, or a name that is typed. */
function onlyDot(form) {
  const dot = [...form.querySelectorAll('[data-dot]')].find((box) => !box.closest('[data-field]').querySelector('[data-typed] input[type=text]')?.value.trim());
  const says = dot?.querySelector('.hint');
  if (says) {
    says.tabIndex = -1;
    says.focus({ preventScroll: true });
    dot.scrollIntoView({ block: 'center' });
  }
  return Boolean(dot);
}

function sign(form) {
  for (const field of form.querySelectorAll('[data-field]')) pad(field, form);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('.actions button');
    if (button.disabled || onlyDot(form)) return;
    button.disabled = true;
    const fields = new URLSearchParams(new FormData(form));
    fields.set('at', new Date().toISOString());
    try {
      const answer = await send(form.action, fields);
      const html = await answer.text();
      if (answer.status >= 500 || answer.status === 403 || !mine(read(html))) throw new Error(answer.status);
      if (answer.redirected) pages.delete(location.href);
      await show(html, answer.redirected ? answer.url : undefined);
    } catch (failure) {
      await later(form.action, fields).catch(() => {});
      await tell(failure instanceof WhoIsThis ? document.querySelector('[data-queue]')?.dataset.signIn : undefined);
      shut(form);
      document.querySelector('[data-queue]')?.scrollIntoView({ block: 'center' });
    }
  });
  signedHere().then((all) => all.some((one) => one.get('participant') === form.elements.participant.value && one.get('plan') === form.elements.plan.value) && shut(form), () => {});
}

/* Signed here, and kept: it is not signed once more. */
function shut(form) {
  form.classList.add('shut');
  form.querySelector('.actions button').disabled = true;
  pages.delete(location.href);
  form.closest('.sign').querySelectorAll('fieldset').forEach((one) => { one.disabled = true; });
  const back = document.querySelector('main a[data-soft]');
  if (back) {
    back.className = 'btn';
    back.textContent = form.dataset.back;
  }
}

enhance('a[data-soft]', (link) => {
  remember(link);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(link.href);
  });
});
enhance('form[data-sign]', sign);
turns().then(tell).then(sendWaiting, () => {});

if (navigator.serviceWorker) navigator.serviceWorker.register(`/without-network.js?language=${document.documentElement.lang}`).catch(() => {});
