// Elements and calls for the plug-in; texts are only ever set as texts.
import { word } from './words.js';

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

// A table by its name; where it is wider than its place it is moved within it, by keys, too.
export function table(name, heads, rows) {
  const head = element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)));
  const body = rows.map(({ cells, kind }) => element('tr', kind ? { class: kind } : {},
    ...cells.map((cell) => (cell instanceof HTMLTableCellElement ? cell : element('td', {}, cell)))));
  return element('div', { class: 'lianshen-scroll', role: 'region', tabindex: 0, 'aria-label': name },
    element('table', { class: 'table table-condensed lianshen-table' },
      element('thead', {}, head), element('tbody', {}, ...body)));
}

// What an address answers as JSON; null where it is not for this person.
export async function read(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  // read in any case: the browser keeps the line open until it is
  const body = await answer.text();
  if (answer.status === 403 || answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return JSON.parse(body);
}

// Fills a place once its content is there, and says where it cannot be had.
export function fill(place, content) {
  place.replaceChildren(element('p', { class: 'lianshen-quiet', role: 'status' }, word('loading')));
  return content()
    .then((made) => place.replaceChildren(...[].concat(made)))
    .catch(() => place.replaceChildren(element('p', { class: 'lianshen-quiet', role: 'alert' }, word('failed'))));
}
