// What became of the task that was sent last: shown where the next task will be.
import { get } from './calls.js';
import { pick, say } from './language.js';

export const receipt = { shown: false, sending: false, number: '', taken: '', went: '', next: '', sheet: '', sheetUrl: '' };

export function clear() {
  receipt.shown = false;
}

// Asks what was taken, where the work went and what is next.
export async function fetchReceipt(task, refresh) {
  let told = {};
  try {
    told = (await get(`/api/tasks/${encodeURIComponent(task)}/receipt`)).body || {};
  } catch (away) {
    told = {};
  }
  Object.assign(receipt, {
    shown: true,
    number: told.number || '',
    taken: pick(told.taken) || say('receiptPlain'),
    went: pick(told.went),
    next: pick(told.next),
    sheet: told.sheet ? sheetText(told.sheet) : '',
    sheetUrl: told.sheet ? `/reviews/${encodeURIComponent(told.sheet.id)}/sheet` : ''
  });
  refresh();
}

function sheetText(sheet) {
  const parts = [sheet.id];
  if (sheet.score !== undefined && sheet.score !== null) parts.push(say('receiptScore', sheet.score));
  if (sheet.sha256) parts.push(say('receiptSha', sheet.sha256));
  return parts.join(' · ');
}
