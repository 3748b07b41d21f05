// Admin as Lianshen.
import '../../tasklist/scripts/login.js';
import '../../tasklist/scripts/home.js';

export default {
  app: { name: 'Lianshen', vendor: '联审' },
  customScripts: ['scripts/house'],
  disableWelcomeMessage: true
};
