// Draws every model on the page that comes into sight, and writes its marks on it.
(function () {
  'use strict';

  function label(text, tone) {
    const box = document.createElement('div');
    box.className = 'mark ' + tone;
    box.textContent = text;
    return box;
  }

  function mark(viewer, told) {
    const registry = viewer.get('elementRegistry');
    const canvas = viewer.get('canvas');
    const overlays = viewer.get('overlays');
    Object.entries(told.marks).forEach(([id, each]) => {
      const shape = registry.get(id);
      if (!shape) {
        return;
      }
      canvas.addMarker(id, 'marked-' + each.tone);
      if (each.label) {
        overlays.add(id, { position: { top: -12, right: shape.width > 60 ? 60 : shape.width / 2 }, html: label(each.label, each.tone) });
      }
    });
    Object.entries(told.flows).forEach(([id, count]) => {
      const flow = registry.get(id);
      if (!flow) {
        return;
      }
      canvas.addMarker(id, 'taken');
      if (count > 1) {
        const middle = flow.waypoints[Math.floor((flow.waypoints.length - 1) / 2)];
        overlays.add(id, { position: { left: middle.x - Math.min(...flow.waypoints.map(point => point.x)) + 6, top: 4 }, html: label('×' + count, 'flow') });
      }
    });
  }

  async function draw(place) {
    place.classList.add('drawn');
    const canvas = document.createElement('div');
    canvas.className = 'canvas';
    place.appendChild(canvas);
    try {
      const answer = await fetch(place.dataset.model, { credentials: 'same-origin' });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const viewer = new window.BpmnJS({ container: canvas });
      await viewer.importXML(await answer.text());
      mark(viewer, JSON.parse(place.dataset.marks));
      const drawing = viewer.get('canvas');
      const box = drawing.viewbox().inner;
      let width = 0;
      // A page that is being left, or a folded part of one, has no width: there is nothing to fit into.
      const fit = () => {
        if (canvas.clientWidth === 0 || canvas.clientWidth === width) {
          return;
        }
        width = canvas.clientWidth;
        canvas.style.height = Math.min(Math.max(box.height * Math.min(1, width / (box.width + 40)) + 80, 220), 640) + 'px';
        drawing.resized();
        drawing.zoom('fit-viewport', 'auto');
      };
      fit();
      new ResizeObserver(() => window.requestAnimationFrame(fit)).observe(canvas);
      place.dataset.state = 'drawn';
    } catch (failure) {
      canvas.textContent = place.dataset.failed;
      place.dataset.state = 'failed';
    }
  }

  const seen = new IntersectionObserver(entries => entries
    .filter(entry => entry.isIntersecting)
    .forEach(entry => {
      seen.unobserve(entry.target);
      draw(entry.target);
    }), { rootMargin: '200px' });
  document.querySelectorAll('.diagram').forEach(place => seen.observe(place));
}());
