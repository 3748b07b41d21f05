// Keeps what a person types into a task's form on the server while they type. What cannot be saved stays in the page, is
// said so at once, and is tried again; what another window saved meanwhile is overwritten only when they say so.
import { change, get } from './calls.js';
import { beijing, say } from './language.js';

const PAUSE = 1000;
const LONGEST = 3000;
const RETRY = 3000;

const open = new Set();

export class Draft {
  // taskId: the task; tell(state): called whenever there is something new to show
  constructor(taskId, tell) {
    this.path = `/api/tasks/${encodeURIComponent(taskId)}/draft`;
    this.tell = tell;
    this.etag = null;
    this.answers = null;
    this.saved = null;
    this.sent = null;
    this.state = { kind: 'none' };
    this.settled = this.state;
    this.timer = null;
    this.since = null;
    this.saving = null;
    this.sessionEnded = false;
    this.ended = false;
  }

  // The answers kept before, or null.
  async load() {
    const answer = await get(this.path);
    if (answer.status !== 200) {
      this.etag = null;
      this.saved = null;
      this.report({ kind: 'none' });
      return null;
    }
    this.etag = answer.etag;
    this.saved = JSON.stringify(answer.body.answers);
    this.report({ kind: 'found', at: answer.body.savedAt });
    return answer.body.answers;
  }

  // Takes over what the form holds now; saved after a short pause, however long the typing goes on.
  keep(answers) {
    if (this.ended) return;
    this.answers = JSON.stringify(answers);
    if (!this.isUnsaved()) return;
    open.add(this);
    if (['conflict', 'gone'].includes(this.state.kind)) return;
    // what was just typed is not saved yet, and nothing may say that it is
    if (['saved', 'found', 'none'].includes(this.state.kind)) this.report({ kind: 'saving' });
    const now = Date.now();
    this.since = this.since || now;
    this.in(Math.max(0, Math.min(PAUSE, this.since + LONGEST - now)));
  }

  // Saves now, for instance because a field was left.
  flush() {
    if (this.isUnsaved() && !['conflict', 'gone'].includes(this.state.kind)) this.in(0);
  }

  isUnsaved() {
    return !this.ended && this.answers !== null && this.answers !== this.saved;
  }

  in(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay);
  }

  save(keepalive) {
    if (this.saving) return this.saving;
    this.saving = this.put(keepalive).finally(() => {
      this.saving = null;
      if (this.ended) return;
      if (!this.isUnsaved()) open.delete(this);
      else if (this.state.kind === 'saved') {
        this.report({ kind: 'saving' });
        this.in(PAUSE);
      }
    });
    return this.saving;
  }

  async put(keepalive) {
    clearTimeout(this.timer);
    if (!this.isUnsaved()) {
      if (!this.ended && this.state.kind === 'saving') this.report(this.settled);
      return;
    }
    const text = this.answers;
    this.since = null;
    if (!['lost', 'waiting'].includes(this.state.kind)) this.report({ kind: 'saving' });
    try {
      const headers = this.etag ? { 'If-Match': this.etag } : {};
      const answer = await change('PUT', this.path, headers, { answers: JSON.parse(text) }, keepalive);
      const wasLost = this.sessionEnded;
      this.etag = answer.etag;
      this.saved = text;
      this.sent = null;
      this.report({ kind: 'saved', at: answer.body.savedAt, wasLost });
    } catch (refused) {
      if ([412, 428].includes(refused.status) && (await this.isThereAlready(text))) return;
      // whether this arrived is not known: its text may be found there next time
      if (refused.status === 0 || refused.status >= 500) this.sent = text;
      this.failed(refused);
    }
  }

  // A save whose answer got lost on the way is no other window's.
  async isThereAlready(text) {
    const answer = await get(this.path).catch(() => null);
    if (!answer || answer.status !== 200 || ![text, this.sent].includes(JSON.stringify(answer.body.answers))) return false;
    const wasLost = this.sessionEnded;
    this.etag = answer.etag;
    this.saved = JSON.stringify(answer.body.answers);
    this.report({ kind: 'saved', at: answer.body.savedAt, wasLost });
    return true;
  }

  failed(refused) {
    if (refused.status === 412 || refused.status === 428) {
      this.report({ kind: 'conflict' });
    } else if (refused.status === 404) {
      this.report({ kind: 'gone' });
    } else if (refused.status === 413 || refused.status === 422) {
      this.report({ kind: 'long' });
    } else {
      // without a session the token against forging is missed first
      this.sessionEnded = this.sessionEnded || refused.status === 401 || refused.status === 403;
      this.report({ kind: this.sessionEnded ? 'lost' : 'waiting' });
      this.in(RETRY);
    }
  }

  // Gives what the other window saved, which then stands.
  async theirs() {
    this.answers = null;
    const answers = await this.load().catch((refused) => { this.failed(refused); return undefined; });
    open.delete(this);
    return answers;
  }

  // Lets what is in this page stand over what the other window saved.
  async mine() {
    try {
      const answer = await get(this.path);
      this.etag = answer.status === 200 ? answer.etag : null;
      this.report({ kind: 'saving' });
      await this.save();
    } catch (refused) {
      this.failed(refused);
    }
  }

  // Throws the draft away; says no where that did not work, or another window has saved one since.
  async discard() {
    clearTimeout(this.timer);
    if (this.saving) await this.saving;
    try {
      const now = await get(this.path);
      if (now.status === 200 && now.etag !== this.etag) {
        this.report({ kind: 'conflict' });
        return false;
      }
      if (now.status === 200) await change('DELETE', this.path, { 'If-Match': this.etag });
    } catch (refused) {
      this.failed(refused);
      return false;
    }
    this.answers = null;
    this.etag = null;
    this.saved = null;
    open.delete(this);
    this.report({ kind: 'none' });
    return true;
  }

  // The form was sent, and the draft with it.
  end() {
    this.ended = true;
    clearTimeout(this.timer);
    open.delete(this);
  }

  report(state) {
    this.state = state;
    if (['saved', 'found', 'none'].includes(state.kind)) this.settled = { kind: state.kind, at: state.at };
    this.tell(state);
  }
}

// What the line beside the button says.
export function draftText(state) {
  switch (state.kind) {
    case 'saving': return say('draftSaving');
    case 'saved': return say('draftSaved', beijing(state.at).slice(11));
    case 'found': return say('draftFound', beijing(state.at));
    case 'waiting': return say('draftWaiting');
    case 'lost': return say('draftLost');
    case 'conflict': return say('draftConflict');
    case 'gone': return say('draftGone');
    case 'long': return say('draftTooLong');
    default: return say('draftNone');
  }
}

export const leaving = {
  // what cannot be kept on the server just now would be gone with the page
  hasLost: () => [...open].some((draft) => draft.isUnsaved()
    && ['conflict', 'long', 'gone', 'lost', 'waiting'].includes(draft.state.kind)),
  forget: () => open.forEach((draft) => draft.end()),
  hasUnsaved: () => [...open].some((draft) => draft.isUnsaved()),
  sessionLost: () => open.forEach((draft) => {
    draft.sessionEnded = true;
    draft.report({ kind: 'lost' });
    draft.in(RETRY);
  })
};

window.addEventListener('beforeunload', (event) => {
  if (!leaving.hasUnsaved()) return;
  open.forEach((draft) => draft.save(true));
  event.preventDefault();
  event.returnValue = say('leave');
});

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') open.forEach((draft) => draft.save(true));
});
