/* What was signed and could not be sent waits on this device (offline.js). It is sent, once, from whatever page of its person
   is open when the network is back: of another page than that of signing, waiting.js brings this along. */
import { call, mine, read, WhoIsThis } from './page.js';
import { dropRow, keep, waiting } from './offline.js';

const WAIT = 8000;
const KIND = 'signature';
/* Clear answers of the house that a signature cannot be taken any more; whatever else it says, the signature stays here. */
const REFUSED = [409, 410, 422];

/** Named by the id it carries, so that it is taken once; typed on the very plan that was read. */
export const later = (action, sent) =>
  keep(KIND, sent.get('id'), { form: action, version: sent.get('seen'), words: sent.toString() });

/** Who signed here, of which plan, and still waits to be sent. */
export const signedHere = async () => (await waiting(KIND)).map((row) => new URLSearchParams(row.words));

/** Says what waits; or something else about it. */
export async function tell(text) {
  const line = document.querySelector('[data-queue]');
  if (!line) return;
  const count = (await waiting(KIND)).length;
  line.hidden = !count && !text;
  line.textContent = text ?? (count ? line.dataset.one : '');
}

export function send(action, sent) {
  const body = new URLSearchParams(sent);
  // A page without a form has no token: then that of the page where it was signed, which tells whose it is.
  const token = document.querySelector('input[name="_csrf"]')?.value;
  if (token) body.set('_csrf', token);
  return call(action, { method: 'POST', body, patience: WAIT });
}

/* One page at a time sends; where browsers cannot see to it, the house takes each once. */
const alone = (work) => navigator.locks ? navigator.locks.request('herstelkring-signatures', work) : work();

let sending;
/** Sends what waits; says whether anything was taken in. */
export function sendWaiting() {
  sending ??= alone(sendAll).finally(() => { sending = undefined; });
  return sending;
}

async function sendAll() {
  let sent = 0;
  for (const row of await waiting(KIND)) {
    try {
      const answer = await send(row.form, new URLSearchParams(row.words));
      // Of another plan than the one that was handed over: it waits until the device is opened again.
      if (answer.status === 403) continue;
      const page = read(await answer.text());
      const taken = answer.ok && mine(page);
      if (!taken && !REFUSED.includes(answer.status)) break;
      await dropRow(row);
      if (taken) sent += 1;
      else await refused(page);
    } catch (failure) {
      if (failure instanceof WhoIsThis) await tell(document.querySelector('[data-queue]')?.dataset.signIn);
      break;
    }
  }
  if (sent) {
    await tell();
    document.dispatchEvent(new Event('sent'));
  }
  return sent > 0;
}

/* Where nothing is signed now, the house's own words say that it could not count any more. */
async function refused(page) {
  const line = document.querySelector('[data-queue]');
  if (line) return tell(line.dataset.refused);
  const said = Object.assign(document.createElement('div'), { className: 'notice' });
  said.setAttribute('role', 'status');
  for (const words of page.querySelectorAll('main h1, main .lead'))
    said.append(Object.assign(document.createElement('p'), { textContent: words.textContent }));
  document.querySelector('main').prepend(said);
}

addEventListener('online', sendWaiting);
document.addEventListener('back', sendWaiting);
setInterval(async () => { if ((await waiting(KIND)).length) sendWaiting(); }, 5000);
