// The profile page as Lianshen.
import '../../tasklist/scripts/login.js';
import '../../tasklist/scripts/home.js';

export default {
  app: { name: 'Lianshen', vendor: '联审' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: /^zh/i.test(navigator.language) ? 'zh' : 'en' },
  links: [{ label: '联审首页 · Lianshen home', href: '/', description: '申报书、公示和日程 · proposals, notices and calendar' }],
  disableWelcomeMessage: true
};
