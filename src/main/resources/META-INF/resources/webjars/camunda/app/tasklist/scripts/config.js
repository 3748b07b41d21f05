// Tasklist as Lianshen: one language, its texts there before the page is, and what our people need in it.
import { language, say } from './language.js';
import './login.js';

const base = document.querySelector('base').getAttribute('app-root');

// On a slow line the webapp's own parts may come late; it would give up after seven seconds and stay blank.
if (window.require) window.require.config({ waitSeconds: 0 });

// The webapp draws its page while its texts are still on their way, and shows raw keys where they come late.
const texts = await fetch(`${base}/app/tasklist/locales/${language}.json?bust=${window.bust || ''}`)
  .then((answer) => (answer.ok ? answer.json() : null))
  .catch(() => null);
window.lianshenTexts = texts;

export default {
  app: { name: 'Lianshen', vendor: '联审' },
  locales: { availableLocales: [language], fallbackLocale: language },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'YYYY-MM-DD HH:mm' },
  disableWelcomeMessage: true,
  customScripts: ['scripts/house'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: say('claimTask') },
    focusFilter: { key: 'ctrl+shift+f', description: say('focusFilter') },
    focusList: { key: 'ctrl+alt+l', description: say('focusList') },
    focusForm: { key: 'ctrl+alt+f', description: say('focusForm') }
  }
};
