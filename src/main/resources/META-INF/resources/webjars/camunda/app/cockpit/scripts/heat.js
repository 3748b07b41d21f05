// Counts and medians on the shapes of a model's diagram, over all its versions; the same figures as the monitor's.
import { element, read } from './dom.js';
import { took, word } from './words.js';

// Numbers on what takes time; on events and gateways only how often.
function badge(figures, takesTime) {
  const late = figures.shareOfPeriod !== null && figures.shareOfPeriod !== undefined && figures.shareOfPeriod > 1;
  const share = figures.shareOfPeriod === null || figures.shareOfPeriod === undefined
    ? '' : word('share', Math.round(figures.shareOfPeriod * 100));
  const told = word('badge', figures.running, figures.finished, took(figures.medianSeconds)) + share;
  const median = takesTime && figures.finished ? ` · ${took(figures.medianSeconds)}` : '';
  return element('div', { class: `lianshen-figures${late ? ' lianshen-over' : ''}`, title: told },
    element('b', {}, String(figures.running)), ` / ${figures.finished}${median}`);
}

export const figures = {
  id: 'lianshen-figures',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 100,
  render: (viewer, { processDefinitionId }) => {
    const model = String(processDefinitionId).split(':')[0];
    read(`/api/monitor/models/${encodeURIComponent(model)}`).then((all) => (all || []).forEach((each) => {
      const shape = viewer.get('elementRegistry').get(each.id);
      if (shape && (each.running || each.finished)) {
        const takesTime = shape.businessObject.$instanceOf('bpmn:Activity');
        // above a task; beside an event or gateway, whose name stands above or below it
        const position = takesTime ? { top: -18, left: 0 } : { top: -12, left: shape.width - 6 };
        viewer.get('overlays').add(each.id, 'lianshen', { position, html: badge(each, takesTime) });
      }
    })).catch(() => undefined);
  }
};
