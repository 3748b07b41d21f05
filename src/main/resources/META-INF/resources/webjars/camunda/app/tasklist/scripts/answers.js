// What a form asks for, and how a draft goes back into it.
import { numberOf } from './fields.js';

const ASKING = ['textfield', 'textarea', 'number', 'radio', 'select', 'checkbox', 'checklist', 'taglist', 'datetime'];

// The fields of a form that people fill in, lists with their own: [{key, type, fields}].
export function asked(components) {
  return components.flatMap((component) => {
    if (component.type === 'dynamiclist') {
      const identity = component.components.find((inner) => inner.type === 'expression');
      return [{ key: component.path, type: 'list', fields: asked(component.components), identity: identity && identity.key }];
    }
    if (component.components) return asked(component.components);
    return ASKING.includes(component.type) && component.key && !component.readonly && !component.disabled
      ? [{ key: component.key, type: component.type }]
      : [];
  });
}

// Of all that the form holds, what the person filled in.
export function filledIn(fields, data) {
  const answers = {};
  for (const field of fields) {
    const value = data[field.key];
    if (field.type === 'list') {
      answers[field.key] = (Array.isArray(value) ? value : []).map((row) => ({
        ...filledIn(field.fields, row),
        ...(field.identity ? { [field.identity]: row[field.identity] } : {})
      }));
    } else if (value !== undefined) {
      answers[field.key] = value;
    }
  }
  return answers;
}

// What the server shows, with what the draft holds in its fields. Rows are known by what identifies them.
export function withDraft(fields, shown, draft) {
  const data = { ...shown };
  for (const field of fields) {
    if (!(field.key in draft)) continue;
    if (field.type !== 'list') {
      data[field.key] = draft[field.key];
    } else if (Array.isArray(shown[field.key]) && field.identity) {
      const kept = Array.isArray(draft[field.key]) ? draft[field.key] : [];
      data[field.key] = shown[field.key].map((row) => {
        const own = kept.find((each) => each[field.identity] === row[field.identity]);
        return own ? withDraft(field.fields, row, own) : row;
      });
    } else {
      data[field.key] = draft[field.key];
    }
  }
  return data;
}

// What is sent: numbers as numbers, whatever way they were typed.
export function toSend(components, data) {
  const sent = { ...data };
  for (const component of components) {
    if (component.type === 'dynamiclist') {
      const rows = sent[component.path];
      if (Array.isArray(rows)) sent[component.path] = rows.map((row) => toSend(component.components, row));
    } else if (component.components) {
      Object.assign(sent, toSend(component.components, sent));
    } else if (component.type === 'number' && component.key in sent) {
      sent[component.key] = numberOf(sent[component.key]);
    }
  }
  return sent;
}
