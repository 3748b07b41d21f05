// A task's form: shown to whoever may see the task, filled in by whoever claimed it, kept as a draft, sent.
import { asked, filledIn, toSend, withDraft } from './answers.js';
import { showBlocks, showRefusal } from './blocks.js';
import { Draft, draftText } from './draft.js';
import { createForm } from './fields.js';
import { pick, say, side } from './language.js';
import { clear, fetchReceipt, receipt } from './receipt.js';

// The frame around the form: what blocks, what is kept, and the button.
export function formFrame(directives) {
  directives[0].template = `
<div ng-show="tasklistForm && !$loaded" class="loader" role="status">{{ 'LOADING' | translate }}</div>
<div ng-if="tasklistForm.type" ng-show="tasklistForm && $loaded" ng-class="{'task-removed': taskRemoved}">
  <div ng-show="tasklistForm.$error" class="alert alert-danger" role="alert">
    <strong class="status">{{ 'FORM_FAILURE' | translate }}</strong>
    <span class="message">{{ tasklistForm.$error.message | translate }}</span>
  </div>
  <div ng-show="!tasklistForm.$error"><div cam-tasklist-form-camunda></div></div>
  <div class="lianshen-actions" ng-show="showCompleteButton() && !tasklistForm.$error">
    <div class="lianshen-blocks" role="alert" hidden></div>
    <p class="lianshen-hint" ng-show="options.disableCompleteButton"></p>
    <div class="lianshen-draft" role="status" ng-show="!options.disableCompleteButton"></div>
    <button type="button" class="btn btn-primary lianshen-send" ng-click="complete()" ng-show="!options.disableCompleteButton"
            ng-disabled="taskRemoved || completeInProgress">{{ completeInProgress ? '${say('sending')}' : '${say('send')}' }}</button>
  </div>
</div>`;
  return directives;
}

export function formDirective(directives, api) {
  directives[0].compile = () => (scope, element, attributes, frame) => new TaskForm(scope, element[0], frame, api);
  return directives;
}

class TaskForm {
  constructor(scope, element, frame, api) {
    this.scope = scope;
    this.element = element;
    this.frame = frame;
    this.tasks = api.resource('task');
    this.taskId = frame.getParams().taskId;
    this.variables = {};
    this.touched = false;
    this.tried = false;
    clear();
    frame.notifyFormValidated(false);
    frame.registerCompletionHandler((done) => this.send(done));
    frame.registerSaveHandler(() => {});
    scope.$watch('asynchronousFormKey', (key) => { if (key && key.loaded && !this.form) this.open(key.key); }, true);
    scope.$watch('options.disableForm', () => this.claimed());
    scope.$on('$destroy', () => this.close());
    scope.$on('shortcut:focusForm', () => {
      const first = element.querySelector('input, textarea, select');
      if (first) first.focus();
    });
    element.addEventListener('focusout', () => { if (this.draft) this.draft.flush(); });
  }

  box(name) {
    return this.element.closest('[cam-tasklist-form]').querySelector(`.lianshen-${name}`);
  }

  isMine() {
    return !(this.frame.getOptions() || {}).disableForm;
  }

  async open(address) {
    try {
      const [schema, variables] = await Promise.all([this.schema(address), this.shown()]);
      if (this.closed) return;
      this.definition = schema;
      this.fields = asked(schema.components);
      this.variables = variables;
      const made = createForm(this.element);
      this.form = made.form;
      this.stop = made.stop;
      this.form.setProperty('readOnly', !this.isMine());
      await this.form.importSchema(schema, this.values());
      this.last = this.answers();
      this.form.on('changed', () => this.changed());
      this.form.on('submit', () => { if (!this.checking) this.frame.attemptComplete(); });
      this.frame.notifyFormInitialized();
      await this.claimed();
    } catch (problem) {
      this.frame.notifyFormInitializationFailed({ message: side(problem.message) });
    }
  }

  async schema(address) {
    const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store' });
    if (!answer.ok) throw new Error(answer.statusText || String(answer.status));
    return answer.json();
  }

  async shown() {
    const told = await this.tasks.formVariables({ id: this.taskId, deserializeValues: false });
    this.types = told;
    return Object.fromEntries(Object.entries(told).map(([name, variable]) => [name, plain(variable)]));
  }

  values() {
    return JSON.parse(JSON.stringify(this.variables));
  }

  // The task came into this person's hands, or left them.
  async claimed() {
    if (!this.form) return;
    const mine = this.isMine();
    this.form.setProperty('readOnly', !mine);
    this.hint();
    if (!mine) {
      this.draft = null;
      return;
    }
    if (this.draft) return;
    this.draft = new Draft(this.taskId, (state) => this.showDraft(state));
    this.showDraft({ kind: 'none' });
    const draft = await this.draft.load().catch((refused) => { this.draft.failed(refused); return null; });
    if (draft && !this.touched) await this.refill(draft);
  }

  async refill(draft) {
    this.refilling = true;
    await this.form.importSchema(this.definition, withDraft(this.fields, this.values(), draft));
    this.last = this.answers();
    this.refilling = false;
  }

  hint() {
    const task = this.scope.$parent && findTask(this.scope);
    const box = this.box('hint');
    if (!box) return;
    box.replaceChildren();
    if (this.isMine()) return;
    if (task && task.assignee) {
      box.textContent = say('othersHint', task.holder || task.assignee);
      return;
    }
    box.append(`${say('claimHint')} `);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-primary lianshen-claim';
    button.textContent = say('claim');
    button.addEventListener('click', () => this.scope.$applyAsync(() => this.scope.$root.$broadcast('shortcut:claimTask')));
    box.append(button);
  }

  changed() {
    if (this.refilling || this.checking || !this.isMine()) return;
    const answers = this.answers();
    if (answers !== this.last) {
      this.last = answers;
      this.touched = true;
      if (this.draft) this.draft.keep(JSON.parse(answers));
    }
    if (this.tried) this.later(() => showBlocks(this.box('blocks'), this.element));
  }

  answers() {
    return JSON.stringify(filledIn(this.fields, this.form._getState().data));
  }

  // After the form has drawn itself.
  later(work) {
    clearTimeout(this.drawing);
    this.drawing = setTimeout(() => { if (!this.closed) work(); }, 60);
  }

  showDraft(state) {
    const box = this.box('draft');
    if (!box) return;
    if (state.wasLost) {
      window.location.reload();
      return;
    }
    box.className = `lianshen-draft lianshen-draft-${state.kind}`;
    box.replaceChildren(document.createTextNode(draftText(state)));
    if (state.kind === 'lost') box.append(' ', link('/login', say('draftLogin')));
    if (state.kind === 'conflict') {
      box.append(' ', button(say('draftTheirs'), async () => {
        const theirs = await this.draft.theirs();
        if (theirs !== undefined) await this.refill(theirs || {});
      }), ' ', button(say('draftMine'), () => this.draft.mine()));
    }
    if (state.kind === 'saved' || state.kind === 'found') box.append(' ', this.discarding());
  }

  discarding() {
    let sure = false;
    const discard = button(say('draftDiscard'), async () => {
      if (!sure) {
        sure = true;
        discard.textContent = say('draftDiscardSure');
        return;
      }
      if (!(await this.draft.discard())) return;
      this.touched = false;
      await this.refill({});
    });
    return discard;
  }

  async send(completed) {
    // the webapp draws its button anew only when told so
    const done = (...result) => {
      completed(...result);
      this.scope.$root.$applyAsync();
    };
    this.tried = true;
    const blocks = this.box('blocks');
    blocks.hidden = true;
    this.checking = true;
    const { data, errors } = this.form.submit();
    this.checking = false;
    if (hasAny(errors)) {
      await new Promise((drawn) => { setTimeout(drawn, 60); });
      showBlocks(blocks, this.element);
      const first = blocks.querySelector('button');
      if (first) first.focus();
      done(new Error('submission prevented'));
      return;
    }
    if (this.draft && this.draft.saving) await this.draft.saving;
    receipt.sending = true;
    try {
      const variables = this.typed(toSend(this.definition.components, data));
      const result = await this.tasks.submitForm({ id: this.taskId, variables });
      if (this.draft) this.draft.end();
      await fetchReceipt(this.taskId, () => this.scope.$root.$applyAsync());
      done(null, result);
      setTimeout(() => {
        const shown = document.querySelector('.lianshen-receipt');
        if (shown) shown.focus();
      }, 100);
    } catch (problem) {
      this.refused(problem);
      done(new Error('submission prevented'));
    } finally {
      receipt.sending = false;
    }
  }

  refused(problem) {
    const body = body_(problem);
    const away = !problem.status;
    const told = body.zh || body.en ? pick(body) : '';
    const message = body.message && typeof body.message === 'object' ? pick(body.message) : side(body.message || '');
    const ended = problem.status === 401 ? say('draftLost') : '';
    const sentence = away ? say('unreachable') : ended || told || message || say('unreachable');
    const errors = (body.errors || []).map((error) => ({ path: error.path, text: pick(error.message || error) }));
    showRefusal(this.box('blocks'), this.element, sentence, errors,
      (path) => this.fieldAt(path));
  }

  fieldAt(path) {
    const key = String(path).replace(/^\//, '').split('/').filter((part) => !/^\d+$/.test(part)).pop();
    const input = this.element.querySelector(`[id*="-${window.CSS.escape(key)}_"]`);
    return input ? input.closest('.fjs-form-field') : null;
  }

  // As Tasklist sends them: structures as JSON.
  typed(data) {
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [name,
      value !== null && typeof value === 'object' ? { type: 'Json', value: JSON.stringify(value) } : { value }]));
  }

  close() {
    this.closed = true;
    if (this.draft) this.draft.flush();
    if (this.stop) this.stop();
  }
}

function plain(variable) {
  const json = variable.type === 'Json'
    || (variable.valueInfo && variable.valueInfo.serializationDataFormat === 'application/json');
  return json && typeof variable.value === 'string' ? JSON.parse(variable.value) : variable.value;
}

function hasAny(errors) {
  return Object.values(errors).some((error) => (Array.isArray(error) ? error.some(Boolean)
    : error !== null && typeof error === 'object' ? hasAny(error) : Boolean(error)));
}

function body_(problem) {
  if (problem && problem.response && problem.response.body) return problem.response.body;
  try {
    return JSON.parse(problem.response.text);
  } catch (notJson) {
    return { message: problem && problem.message };
  }
}

function findTask(scope) {
  for (let each = scope; each; each = each.$parent) if (each.task) return each.task;
  return null;
}

function button(text, work) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn-link';
  made.textContent = text;
  made.addEventListener('click', work);
  return made;
}

function link(href, text) {
  const made = document.createElement('a');
  made.href = href;
  made.target = '_blank';
  made.rel = 'noopener';
  made.textContent = text;
  return made;
}
