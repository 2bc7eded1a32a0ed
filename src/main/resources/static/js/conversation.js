/* Keeps the pages of a conversation in step: taps without a reload, other devices over a line of events, and a quiet
   word when the connection is gone. Everything works without it, by plain forms. */

import { ask, back, filled, place, pressed, read } from './page.js';

const cockpit = () => document.getElementById('cockpit');
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const words = (name) => cockpit()?.dataset[name] ?? '';
let pending = 0;
let lost = false;
let puts = 0;

document.documentElement.classList.add('scripted');

function state() {
  const line = document.getElementById('c-state');
  if (!line) return;
  const note = document.getElementById('note-words');
  const conflict = document.querySelector('.conflict');
  const unsaved = pending > 0 || (note && note.value !== note.defaultValue);
  const text = lost ? words('lost') : conflict ? words('conflict') : unsaved ? words('saving') : words('saved');
  line.classList.toggle('lost', lost);
  line.classList.toggle('busy', !lost && unsaved);
  if (line.textContent !== text) line.textContent = text;
}

/* What stands there becomes what a fresh page says; in another state of the conversation it is another page. */
async function put(html) {
  const fresh = read(html);
  const next = fresh.getElementById('cockpit');
  const now = cockpit();
  if (!next || !now) return location.reload();
  puts++;
  const other = next.dataset.state !== now.dataset.state || now.matches('.r');
  if (!other) now.dataset.version = next.dataset.version;
  const asked = document.getElementById('prompt')?.textContent;
  await place(fresh, other ? ['#cockpit'] : ['#cockpit [data-live]'], { whole: other });
  if (asked !== document.getElementById('prompt')?.textContent) document.getElementById('c-centre')?.scrollTo(0, 0);
  const said = fresh.querySelector('.said');
  document.querySelectorAll('main > .said').forEach((old) => old.remove());
  if (said) cockpit().before(said);
  state();
}

function announce() {
  const live = document.getElementById('live');
  const prompt = document.getElementById('prompt');
  if (live && prompt && live.textContent !== prompt.textContent) live.textContent = prompt.textContent;
}

async function send(url, options) {
  pending++;
  state();
  try {
    for (;;) {
      try {
        const answer = await ask(url, options);
        if (answer.status >= 502 && answer.status <= 504) throw new TypeError('not there');
        lost = false;
        return answer;
      } catch (gone) {
        if (gone.name === 'AbortError') throw gone;
        lost = true;
        state();
        if (gone.name === 'WhoIsThis') await back();
        else await wait(1500);
      }
    }
  } finally {
    pending--;
    state();
  }
}

let looking = false;
let again = false;
async function look() {
  if (looking) { again = true; return; }
  looking = true;
  try {
    do {
      again = false;
      const before = puts;
      const answer = await send(cockpit().dataset.page + person());
      if (!answer.ok) return location.reload();
      const html = await answer.text();
      // Somebody tapped meanwhile: what came back may be older than what stands here.
      if (puts === before) await put(html);
      else again = true;
    } while (again);
  } finally {
    looking = false;
  }
}

function person() {
  return document.getElementById('person') ? location.search : '';
}

/* Taps: the answer to a move is the page as it stands then. */
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('[data-live-form]')) return;
  event.preventDefault();
  if (form.dataset.sending) return;
  form.dataset.sending = 'true';
  // By its id: a refresh may put another one in its place while the answer is on its way.
  const fold = form.closest('details[id]')?.id;
  const action = pressed(event)?.getAttribute('formaction') ?? form.getAttribute('action');
  const answer = await send(action, { method: 'POST', body: new URLSearchParams(filled(event)) });
  delete form.dataset.sending;
  if (!answer.ok) return location.reload();
  form.querySelectorAll('textarea').forEach((field) => { field.value = field.defaultValue; field.blur(); });
  if (fold) document.getElementById(fold)?.removeAttribute('open');
  await put(await answer.text());
  history.replaceState(null, '', cockpit().dataset.page);
  announce();
});

/* A seat opens what can be done for that person, on the same spot. */
document.addEventListener('click', async (event) => {
  const link = event.target.closest?.('a[href*="?person="], a[data-live-link]');
  if (!link || event.metaKey || event.ctrlKey || !cockpit()) return;
  event.preventDefault();
  const href = (link.getAttribute('href') ?? '').replace(/#.*/, '');
  const answer = await send(href);
  if (!answer.ok) return location.reload();
  history.replaceState(null, '', href);
  await put(await answer.text());
  document.getElementById('person')?.scrollIntoView({ block: 'nearest' });
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  document.querySelectorAll('.tool[open]').forEach((tool) => { tool.removeAttribute('open'); tool.querySelector('summary').focus(); });
});

/* Notes keep themselves (autosave.js); here is said how that goes. */
document.addEventListener('draft', (event) => {
  const { state: how, word } = event.detail;
  if (word === 'stale') event.target.classList.add('conflict');
  if (how === 'saved') lost = false;
  else if (word === 'unsaved') lost = true;
  state();
});

addEventListener('beforeunload', (event) => {
  const field = document.getElementById('note-words');
  if (field && field.value !== field.defaultValue && lost) event.preventDefault();
});

/* Other devices: the line says that something changed, the page is asked for again. */
function listen() {
  const line = new EventSource(cockpit().dataset.events);
  line.addEventListener('at', (event) => {
    lost = false;
    state();
    if (event.data !== cockpit().dataset.version) look();
  });
  line.addEventListener('change', look);
  line.addEventListener('error', () => {
    setTimeout(() => { if (line.readyState !== EventSource.OPEN) { lost = true; state(); } }, 1200);
    if (line.readyState === EventSource.CLOSED) setTimeout(() => { line.close(); check(); }, 3000);
  });
  return line;
}

/* The line was refused for good: either the server is away, or this page is no longer for us. */
async function check() {
  const answer = await send(cockpit().dataset.page);
  if (!answer.ok) return location.reload();
  await put(await answer.text());
  listen();
}

if (cockpit()) {
  listen();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) { look(); awake(); }
  });
  awake();
}

/* A tablet on the table should not fall asleep in the middle of a story. */
async function awake() {
  if (!['RUNNING', 'APART', 'running', 'apart'].includes(cockpit()?.dataset.state)) return;
  try { await navigator.wakeLock?.request('screen'); } catch { /* it may, then */ }
}
