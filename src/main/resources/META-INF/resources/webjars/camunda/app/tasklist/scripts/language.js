// The language a person reads: the one they chose (a cookie that the application reads, too), else their browser's.
import zh from './words_zh.js';
import en from './words_en.js';

const CHOSEN = /(?:^|;\s*)lianshen-language=(zh|en)(?:;|$)/;

function chosen() {
  const found = CHOSEN.exec(document.cookie);
  return found ? found[1] : null;
}

function browsers() {
  const first = (navigator.languages && navigator.languages[0]) || navigator.language || 'en';
  return /^zh/i.test(first) ? 'zh' : 'en';
}

export const language = chosen() || browsers();

const words = language === 'zh' ? zh : en;

// One of the texts that Lianshen adds; {0}, {1} stand for what is given.
export function say(key, ...given) {
  const text = words[key];
  return text === undefined ? key : text.replace(/\{(\d)\}/g, (whole, index) => String(given[index]));
}

// The person's side of a text that the application tells in both languages: {zh, en}.
export function pick(text) {
  if (!text) return '';
  return (language === 'zh' ? text.zh || text.en : text.en || text.zh) || '';
}

// The person's side of a name that a model or filter carries in both: "Score proposal\n评审打分", "待认领 · To claim".
export function side(name) {
  const parts = String(name || '').split(/\s*\n\s*|\s+·\s+/);
  const chinese = /[\u3400-\u9fff]/;
  return parts.find((part) => chinese.test(part) === (language === 'zh')) || parts[0];
}

// Remembers the choice for a year and shows everything anew.
export function choose(other) {
  document.cookie = `lianshen-language=${other}; path=/; max-age=31536000; samesite=lax`;
  window.location.reload();
}

// A moment in Beijing, as "2026-11-28 16:00".
export function beijing(moment) {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit'
  });
  return moment ? parts.format(new Date(moment)) : '';
}
