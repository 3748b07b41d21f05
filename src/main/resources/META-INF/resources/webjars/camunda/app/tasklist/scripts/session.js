// A session that ends while somebody types must not take the page away: the form stays, and saves once one is back.
import { leaving } from './draft.js';

export function lostSession(root) {
  root.$on('authentication.login.required', (event) => {
    if (leaving.hasUnsaved()) {
      event.preventDefault();
      leaving.sessionLost();
    }
  });
}
lostSession.$inject = ['$rootScope'];
