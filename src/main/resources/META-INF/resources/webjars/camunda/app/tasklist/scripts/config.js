// Tasklist as Lianshen: its name, Chinese beside English, no shortcut to start processes by hand.
export default {
  app: { name: 'Lianshen', vendor: '联审' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: 'en' },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'YYYY-MM-DD HH:mm' },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '认领选中的任务 · claim the selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到第一个筛选 · go to the first filter' },
    focusList: { key: 'ctrl+alt+l', description: '转到第一个任务 · go to the first task' },
    focusForm: { key: 'ctrl+alt+f', description: '转到表单 · go to the form' }
  }
};
