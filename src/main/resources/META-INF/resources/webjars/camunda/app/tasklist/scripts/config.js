// Tasklist as Lianshen: its name, Chinese beside English, no shortcut to start processes by hand.
// Only the language in use is named as fallback: the webapp dates everything in the language it loads last.
import './login.js';

const language = (navigator.languages && navigator.languages[0]) || navigator.language || 'en';

export default {
  app: { name: 'Lianshen', vendor: '联审' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: /^zh/i.test(language) ? 'zh' : 'en' },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'YYYY-MM-DD HH:mm' },
  disableWelcomeMessage: true,
  customScripts: ['scripts/bilingual', 'scripts/lists'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '认领选中的任务 · claim the selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到第一个筛选 · go to the first filter' },
    focusList: { key: 'ctrl+alt+l', description: '转到第一个任务 · go to the first task' },
    focusForm: { key: 'ctrl+alt+f', description: '转到表单 · go to the form' }
  }
};
