// Admin as Lianshen.
import '../../tasklist/scripts/login.js';

export default {
  app: { name: 'Lianshen', vendor: '联审' },
  disableWelcomeMessage: true
};
