// Names and landmarks that Tasklist leaves out, for screen readers.
import { say } from './language.js';

const NAMES = [
  ['.region-toggle', () => say('toggle')],
  ['.maximize', () => say('widen')],
  ['.reset-regions', () => say('restore')],
  ['.navbar-toggle', () => say('account')],
  ['.app-switch > .dropdown-toggle', () => say('applications')],
  ['.account > .dropdown-toggle', (element) => `${say('account')} ${element.textContent.trim()}`]
];

const LANDMARKS = [
  ['[cam-widget-header]', 'banner', null],
  ['.page-wrap', 'main', null],
  ['.task-filters', 'navigation', () => say('filters')],
  ['section.tasks-list', 'region', () => say('tasks')],
  ['section.task-details', 'region', () => say('task')],
  ['.page-notifications, [notifications-panel]', 'status', null]
];

function name(element, text) {
  if (element.getAttribute('aria-label') !== text) element.setAttribute('aria-label', text);
}

function mend() {
  for (const [selector, text] of NAMES) {
    document.querySelectorAll(selector).forEach((element) => name(element, text(element)));
  }
  for (const [selector, role, text] of LANDMARKS) {
    document.querySelectorAll(selector).forEach((element) => {
      if (!element.hasAttribute('role')) element.setAttribute('role', role);
      if (text) name(element, text());
    });
  }
  // links that act are buttons, and lead nowhere
  document.querySelectorAll('a[ng-click]:not(.lianshen-card):not([role])').forEach((link) => link.setAttribute('role', 'button'));
}

let waiting = false;
new MutationObserver(() => {
  if (waiting) return;
  waiting = true;
  setTimeout(() => { waiting = false; mend(); }, 50);
}).observe(document.body, { childList: true, subtree: true });
