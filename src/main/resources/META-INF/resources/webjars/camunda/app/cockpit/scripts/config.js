// Cockpit as Lianshen: in the person's language.
import { locales, texts } from '../../tasklist/scripts/texts.js';
import '../../tasklist/scripts/login.js';
import '../../tasklist/scripts/home.js';

await texts('cockpit');

export default {
  app: { name: 'Lianshen', vendor: '联审' },
  locales,
  customScripts: ['scripts/house', 'scripts/monitor'],
  disableWelcomeMessage: true,
  historicActivityInstanceMetrics: { adjustablePeriod: true, period: { unit: 'month' } }
};
