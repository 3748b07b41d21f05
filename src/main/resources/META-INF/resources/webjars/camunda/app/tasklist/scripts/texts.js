// The texts of Cockpit or Admin in the person's language, there before the page is: the webapp draws its page while its
// texts are still on their way, and shows raw keys where they come late.
import { language } from './language.js';

const base = document.querySelector('base').getAttribute('app-root');

export const locales = { availableLocales: [language], fallbackLocale: language };

export async function texts(webapp) {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  window.lianshenTexts = await fetch(`${base}/app/${webapp}/locales/${language}.json?bust=${window.bust || ''}`)
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null);
}

// Puts them into the webapp's module, and those of ours over them.
export function known(house, own = {}) {
  house.config(['$translateProvider', ($translateProvider) => {
    if (window.lianshenTexts) $translateProvider.translations(language, { ...window.lianshenTexts.labels, ...own });
  }]);
}
