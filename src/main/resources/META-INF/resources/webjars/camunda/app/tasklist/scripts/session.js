// What somebody has typed stays in the page while it is nowhere else: when the session ends, and when they go elsewhere.
import { leaving } from './draft.js';
import { say } from './language.js';

// A session that ends while somebody types must not take the page away: the form stays, and saves once one is back.
export function lostSession(root) {
  root.$on('authentication.login.required', (event) => {
    if (leaving.hasUnsaved()) {
      event.preventDefault();
      leaving.sessionLost();
    }
  });
}
lostSession.$inject = ['$rootScope'];

// Whether somebody may leave the open task; asked where words would be lost by it.
function mayLeave() {
  if (!leaving.hasLost()) return true;
  if (!window.confirm(say('leaveLost'))) return false;
  leaving.forget();
  return true;
}

const ELSEWHERE = '.task-filter, .lianshen-card, .unclaim';

function stay(event) {
  if (!mayLeave()) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

// Filters and cards take the form away before the address changes; the way back in the browser's history does after.
export function guardLeaving(root) {
  document.addEventListener('click', (event) => { if (event.target.closest(ELSEWHERE)) stay(event); }, true);
  document.addEventListener('keydown', (event) => {
    if (['ArrowUp', 'ArrowDown'].includes(event.key) && event.target.closest('.tasks-list')) stay(event);
  }, true);
  root.$on('$locationChangeStart', (event, next, now) => {
    const task = (address) => (/[?&]task=([^&]+)/.exec(address) || [])[1];
    if (task(next) !== task(now) && !mayLeave()) event.preventDefault();
  });
}
guardLeaving.$inject = ['$rootScope'];
