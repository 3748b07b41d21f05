// The form library as our people need it: it keeps every keystroke, and speaks one language.
//
// Tasklist's form library (form-js 1.8.7) waits 0.3 seconds before it takes over what was typed, and draws all fields
// again with what it has when any of them changes: what was typed into the next field meanwhile is gone. Here nothing
// waits. Its number field also compares with what it drew last, which may be older than what was typed since; ours is a
// text field that keeps what was typed and says what is wrong with it. Its select, once closed by the mouse, never opens
// again; the one with a search field does, so every select is one of those.
import { say } from './language.js';

let webpack;
self.webpackChunkcamunda_bpm_webapp.push([['lianshen'], {}, (require) => { webpack = require; }]);

// Where Tasklist 7.24.0 keeps the form library.
const { Form } = webpack(57661);

const NUMBER = /^-?\d+(\.\d+)?$/;

// What was typed as a number, with full-width digits and a comma read as people mean them; else as it was typed.
export function numberOf(typed) {
  if (typed === null || typed === undefined) return null;
  const text = String(typed).normalize('NFKC').trim().replace(',', '.');
  if (text === '') return null;
  return NUMBER.test(text) ? Number(text) : String(typed);
}

// What was typed as a number that a form can count with, unless it would read otherwise in the field.
function counted(typed) {
  return typed !== '' && String(Number(typed)) === typed ? Number(typed) : typed;
}

// The limits of a number: the form's own, or those of the row it stands in, where the form says which of its values they are.
function limits(field, row) {
  const { lowest, highest, apart } = field.properties || {};
  const given = (name, otherwise) => (name && row && row[name] !== undefined ? Number(row[name]) : otherwise);
  const validate = field.validate || {};
  return { min: given(lowest, validate.min), max: given(highest, validate.max), step: given(apart, Number(field.increment)) };
}

function numberErrors(field, value, validate, row) {
  const number = numberOf(value);
  if (number === null) return validate.required ? [say('required')] : [];
  if (typeof number === 'string') return [say('notNumber')];
  const decimals = (String(value).normalize('NFKC').split(/[.,]/)[1] || '').length;
  if (field.decimalDigits === 0 && decimals > 0) return [say('wholeNumber')];
  if (field.decimalDigits > 0 && decimals > field.decimalDigits) return [say('decimals', field.decimalDigits)];
  const { min, max, step } = limits(field, row);
  if (min !== undefined && number < min) return [say('tooLow', min)];
  if (max !== undefined && number > max) return [say('tooHigh', max)];
  const steps = (number - (min || 0)) / step;
  if (step > 0 && Math.abs(steps - Math.round(steps)) > 1e-6) return [say('steps', step)];
  return [];
}

class Fields {
  constructor(formFields, validator, formFieldRegistry) {
    const textfield = formFields.get('textfield');
    const stock = formFields.get('number');
    const number = (props) => textfield({
      ...props,
      value: props.value === null || props.value === undefined ? '' : String(props.value),
      onChange: (change) => props.onChange({ ...change, value: counted(change.value) })
    });
    number.config = { ...stock.config, sanitizeValue: ({ value }) => (value === null || value === undefined ? null : value) };
    formFields.register('number', number);

    const select = formFields.get('select');
    const searchable = (props) => select({ ...props, field: { ...props.field, searchable: true } });
    searchable.config = select.config;
    formFields.register('select', searchable);

    const validate = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => {
      const field = formFieldRegistry.get(instance.id);
      if (field && field.type === 'number') {
        return numberErrors(field, value, field.validate || {}, (instance.expressionContextInfo || {}).this);
      }
      if (field && field.type === 'textarea' && typeof value === 'string' && value.trim() === '' && (field.validate || {}).required) {
        return [say('required')];
      }
      return validate(instance, value).map(inOurWords);
    };
  }
}
Fields.$inject = ['formFields', 'validator', 'formFieldRegistry'];

const SENTENCES = [
  [/^Field is required\.$/, 'required'],
  [/^Field must have minimum value of (.+)\.$/, 'tooLow'],
  [/^Field must have maximum value of (.+)\.$/, 'tooHigh'],
  [/^Field must have minimum length of (.+)\.$/, 'tooShort'],
  [/^Field must have maximum length of (.+)\.$/, 'tooLong'],
  [/^Field must match pattern .+$/, 'pattern'],
  [/^Add new$/, 'add'],
  [/^No results$/, 'noResults'],
  [/^All values selected$/, 'allChosen'],
  [/^Nothing to show\.$/, 'nothing'],
  [/^Search$/, 'searchIn'],
  [/^Select$/, 'select'],
  [/^(\d+) of (\d+)$/, 'of'],
  [/^Show all \((\d+)\)$/, 'showAll'],
  [/^Collapse$/, 'collapse'],
  [/^Clear$/, 'clear'],
  [/^Remove list item$/, 'remove']
];

function inOurWords(text) {
  for (const [pattern, key] of SENTENCES) {
    const found = pattern.exec(text.trim());
    if (found) return say(key, ...found.slice(1));
  }
  return text;
}

const ATTRIBUTES = ['placeholder', 'aria-label', 'title'];

function speak(root) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const ours = inOurWords(node.data);
    if (ours !== node.data) node.data = ours;
  }
  const elements = root.querySelectorAll ? [root, ...root.querySelectorAll('[placeholder],[aria-label],[title]')] : [];
  for (const element of elements) {
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute && element.getAttribute(name);
      const ours = value ? inOurWords(value) : value;
      if (ours !== value) element.setAttribute(name, ours);
    }
  }
}

// Where people's own words stand, nothing is translated.
const OURS = '.fjs-form-field-text, textarea, input, .fjs-table-td';

// A form in that element, which speaks one language and loses no keystroke.
export function createForm(container) {
  const form = new Form({
    container,
    debounce: false,
    additionalModules: [{ __init__: ['lianshenFields'], lianshenFields: ['type', Fields] }]
  });
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      const nodes = change.type === 'characterData' ? [change.target] : change.addedNodes;
      for (const node of nodes) {
        const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
        if (element && !element.closest(OURS)) speak(node.nodeType === Node.ELEMENT_NODE ? node : element);
      }
    }
  });
  observer.observe(container, { childList: true, characterData: true, subtree: true });
  return { form, stop: () => { observer.disconnect(); form.destroy(); } };
}
