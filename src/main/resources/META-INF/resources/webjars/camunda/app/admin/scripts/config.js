// Admin as Lianshen.
export default {
  app: { name: 'Lianshen', vendor: '联审' },
  disableWelcomeMessage: true
};
