// What keeps a form from being sent: said beside the button, each with a way to its field.
import { say } from './language.js';

function label(field) {
  const element = field.querySelector('.fjs-form-field-label');
  return element ? element.textContent.replace(/\*+\s*$/, '').trim() : '';
}

// The heading that stands last before a field, for instance the criterion that a score is for.
function heading(field, container) {
  const before = [...container.querySelectorAll('.fjs-form-field-text strong, .fjs-form-field-text h3')]
    .filter((title) => title.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING);
  return before.length ? before[before.length - 1].textContent.trim() : '';
}

function jump(field) {
  const input = field.querySelector('input:not([type=hidden]), textarea, select, [tabindex]');
  field.scrollIntoView({ block: 'center' });
  if (input) input.focus();
}

// Shows what is wrong now; nothing where all is well. Rows of a list are told apart by their heading.
export function showBlocks(box, container) {
  const fields = [...container.querySelectorAll('.fjs-form-field.fjs-has-errors')]
    .filter((field) => !field.querySelector('.fjs-form-field.fjs-has-errors'));
  box.replaceChildren();
  box.hidden = fields.length === 0;
  if (box.hidden) return 0;
  const head = document.createElement('p');
  head.textContent = say('blocked', fields.length);
  const list = document.createElement('ul');
  for (const field of fields) {
    const error = field.querySelector('.fjs-form-field-error');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn-link';
    const alike = fields.filter((other) => label(other) === label(field)).length > 1;
    const name = [alike ? heading(field, container) : '', label(field)].filter(Boolean).join(' – ');
    button.textContent = [name, error ? error.textContent.trim() : ''].filter(Boolean).join(say('colon'));
    button.addEventListener('click', () => jump(field));
    const item = document.createElement('li');
    item.append(button);
    list.append(item);
  }
  box.append(head, list);
  return fields.length;
}

// Shows why the application did not take an answer, and leads to the first field it names.
export function showRefusal(box, container, sentence, errors, find) {
  box.replaceChildren();
  box.hidden = false;
  const head = document.createElement('p');
  head.textContent = say('refused');
  const list = document.createElement('ul');
  const entries = errors.length ? errors : [{ text: sentence }];
  for (const entry of entries) {
    const item = document.createElement('li');
    const field = entry.path ? find(entry.path) : null;
    if (field) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn-link';
      button.textContent = entry.text;
      button.addEventListener('click', () => jump(field));
      item.append(button);
    } else {
      item.textContent = entry.text;
    }
    list.append(item);
  }
  box.append(head, list);
}
