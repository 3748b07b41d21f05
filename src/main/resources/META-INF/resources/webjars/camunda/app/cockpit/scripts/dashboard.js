// The dashboard's card: proposals by status, what waits, what is late, and incidents; the same figures as the monitor's.
import { beijing, pick } from '../../tasklist/scripts/language.js';
import { element, fill, read, table } from './dom.js';
import { role, states, status, word } from './words.js';

const SHOWN = 8;

const total = (directions, state) => directions.reduce((sum, each) => sum + (each.proposals[state] || 0), 0);

function funnel(directions) {
  const counts = states.map((state) => [state, total(directions, state)]).filter(([, count]) => count > 0);
  const most = Math.max(1, ...counts.map(([, count]) => count));
  const rows = counts.map(([state, count]) => element('li', { 'data-status': state },
    element('span', { class: 'lianshen-name' }, status(state)),
    element('meter', { min: 0, max: most, value: count, 'aria-label': status(state) }),
    element('strong', {}, word('proposals', count))));
  return element('section', {},
    element('h2', {}, word('funnel')),
    rows.length ? element('ul', { class: 'lianshen-funnel' }, ...rows) : element('p', {}, word('none')));
}

function waiting(directions) {
  const steps = directions.flatMap((each) => each.steps.map((step) => ({ ...step, code: each.code })))
    .sort((one, other) => other.overdue - one.overdue || other.longestDays - one.longestDays);
  const rows = steps.slice(0, SHOWN).map((step) => ({
    cells: [step.code, pick(step.name), String(step.running), String(step.medianDays), String(step.longestDays),
      String(step.overdue)]
  }));
  return element('section', {},
    element('h2', {}, word('waiting')),
    rows.length
      ? table(word('waiting'), [word('direction'), word('step'), word('running'), word('median'), word('longest'), word('overdue')], rows)
      : element('p', {}, word('none')),
    steps.length > SHOWN ? element('p', {}, word('more', steps.length - SHOWN)) : null);
}

function late(tasks) {
  const rows = tasks.slice(0, SHOWN).map((task) => ({
    cells: [task.number, pick(task.name), role(task.who), beijing(task.due)]
  }));
  return element('section', {},
    element('h2', {}, word('late'), ' ', element('span', { class: 'badge lianshen-late' }, String(tasks.length))),
    rows.length
      ? table(word('late'), [word('number'), word('step'), word('who'), word('due')], rows)
      : element('p', {}, word('noneLate')),
    tasks.length > SHOWN ? element('p', {}, word('more', tasks.length - SHOWN)) : null);
}

function incidents(count) {
  return element('section', {},
    element('h2', {}, word('incidents'), ' ', element('span', { class: 'badge lianshen-incidents' }, String(count))));
}

export const card = {
  id: 'lianshen-monitor',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render: (node, { api }) => {
    node.className = 'lianshen-monitor';
    fill(node, async () => {
      const [standing, overdue, open] = await Promise.all([
        read('/api/monitor'), read('/api/monitor/late'), read(`${api.engineApi}/incident/count`)]);
      if (!standing) return element('p', { class: 'lianshen-quiet' }, word('notForYou'));
      return [
        element('p', { class: 'lianshen-more' }, element('a', { href: '/monitor' }, word('open'))),
        element('div', { class: 'lianshen-cards' },
          element('div', {}, funnel(standing.directions), incidents(open ? open.count : 0)),
          waiting(standing.directions), late(overdue || []))
      ];
    });
  }
};
