// All steps of the proposal that an instance belongs to, finished ones with their times, of the root and all it called.
import { beijing, pick } from '../../tasklist/scripts/language.js';
import { element, fill, read, table } from './dom.js';
import { role, took, word } from './words.js';

const seconds = (step, now) => (new Date(step.end || now) - new Date(step.start)) / 1000;

// Steps and called instances of an instance, each by when it began; what was called stands below, one deeper.
function rows(instance, steps, depth) {
  const own = steps.filter((step) => step.instance === instance).map((step) => ({ begun: step.start, lines: [{ step, depth }] }));
  const called = [...new Set(steps.filter((step) => step.parent === instance).map((step) => step.instance))]
    .map((child) => ({
      begun: steps.find((step) => step.instance === child).start,
      lines: rows(child, steps, depth + 1)
    }));
  return own.concat(called)
    .sort((one, other) => new Date(one.begun) - new Date(other.begun))
    .flatMap((part) => part.lines);
}

function line({ step, depth }, here, now) {
  const name = element('td', {},
    ...Array.from({ length: depth }, () => element('span', { class: 'lianshen-deeper', 'aria-hidden': 'true' })),
    pick(step.name) || step.activity,
    step.instance === here ? element('small', {}, ` ${word('here')}`) : null);
  const end = step.end ? beijing(step.end) : element('strong', {}, word('running'));
  return {
    kind: step.end ? 'lianshen-ended' : 'lianshen-running',
    cells: [name, beijing(step.start), end, took(seconds(step, now)), beijing(step.due), step.who ? role(step.who) : '']
  };
}

function tree(steps, here, now) {
  const ordered = [...steps].sort((one, other) => new Date(one.start) - new Date(other.start));
  const known = new Set(ordered.map((step) => step.instance));
  const roots = [...new Set(ordered.filter((step) => !known.has(step.parent)).map((step) => step.instance))];
  const lines = roots.flatMap((root) => rows(root, ordered, 0));
  return table(word('steps'), [word('step'), word('since'), word('end'), word('duration'), word('due'), word('who')],
    lines.map((each) => line(each, here, now)));
}

export const trail = {
  id: 'lianshen-trail',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 100,
  properties: { label: word('steps') },
  render: (node, { api, processInstanceId }) => {
    node.className = 'lianshen-trail';
    fill(node, async () => {
      const instance = await read(`${api.engineApi}/history/process-instance/${processInstanceId}`);
      const number = instance && instance.businessKey;
      const steps = number ? await read(`/api/monitor/proposals/${encodeURIComponent(number)}/steps`) : null;
      // the house's time may be ahead of this machine's
      const { asOf } = (steps && await read('/api/monitor')) || {};
      return steps && steps.length
        ? [element('p', {}, element('strong', {}, number)), tree(steps, processInstanceId, asOf)]
        : element('p', { class: 'lianshen-quiet' }, word('notProposal'));
    });
  }
};
