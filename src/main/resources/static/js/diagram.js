// Draws every model on the page that comes into sight, and writes its marks on it.
(function () {
  'use strict';

  // Room around a drawing for marks at its edge; how small it may get before it is scrolled instead, and its marks.
  const ROOM = { x: 30, y: 30 };
  const NARROW = 600;
  const SMALLEST = { narrow: 0.8, wide: 0.65 };
  const SCALE = { min: 0.9, max: 1 };

  function label(text, tone) {
    const box = document.createElement('div');
    box.className = 'mark ' + tone;
    box.textContent = text;
    return box;
  }

  function onLine(flow) {
    const middle = flow.waypoints[Math.floor((flow.waypoints.length - 1) / 2)];
    return { left: middle.x - Math.min(...flow.waypoints.map(point => point.x)) + 6, top: 4 };
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
        // not on its name, where that stands above
        const edge = shape.label && shape.label.y < shape.y ? { bottom: 12 } : { top: -12 };
        const beside = { right: shape.width > 60 ? 60 : shape.width / 2, ...edge };
        overlays.add(id, { position: shape.waypoints ? onLine(shape) : beside, scale: SCALE, html: label(each.label, each.tone) });
      }
    });
    Object.entries(told.flows).forEach(([id, count]) => {
      const flow = registry.get(id);
      if (!flow) {
        return;
      }
      canvas.addMarker(id, 'taken');
      if (count > 1) {
        overlays.add(id, { position: onLine(flow), scale: SCALE, html: label('×' + count, 'flow') });
      }
    });
  }

  function toWhatGoesOn(frame) {
    const now = frame.querySelector('.marked-now');
    if (now) {
      const box = now.getBoundingClientRect();
      frame.scrollLeft += box.left + box.width / 2 - frame.getBoundingClientRect().left - frame.clientWidth / 2;
    }
  }

  async function draw(place) {
    place.classList.add('drawn');
    const frame = document.createElement('div');
    frame.className = 'frame';
    const canvas = document.createElement('div');
    canvas.className = 'canvas';
    frame.appendChild(canvas);
    place.appendChild(frame);
    try {
      const answer = await fetch(place.dataset.model, { credentials: 'same-origin' });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      // marks are there as soon as the drawing is; a wheel scrolls the page, also above a drawing
      const viewer = new window.BpmnJS({ container: canvas, canvas: { deferUpdate: false }, zoomScroll: { enabled: false } });
      await viewer.importXML(await answer.text());
      // who made the viewer stays in sight while a drawing is moved
      place.appendChild(canvas.querySelector('.bjs-powered-by'));
      mark(viewer, JSON.parse(place.dataset.marks));
      const drawing = viewer.get('canvas');
      const { x, y, width, height } = drawing.viewbox().inner;
      const box = { width: width + 2 * ROOM.x, height: height + 2 * ROOM.y };
      let fitted = 0;
      // A page that is being left, or a folded part of one, has no width: there is nothing to fit into.
      const fit = () => {
        if (place.clientWidth === 0 || place.clientWidth === fitted) {
          return;
        }
        fitted = place.clientWidth;
        const least = fitted < NARROW ? SMALLEST.narrow : SMALLEST.wide;
        const zoom = Math.min(1, Math.max(least, fitted / box.width));
        const room = { width: Math.max(fitted, box.width * zoom) / zoom, height: box.height };
        canvas.style.width = room.width * zoom + 'px';
        canvas.style.height = room.height * zoom + 'px';
        drawing.resized();
        drawing.viewbox({ x: x + width / 2 - room.width / 2, y: y - ROOM.y, ...room });
        if (frame.scrollWidth > fitted) {
          frame.tabIndex = 0;
          toWhatGoesOn(frame);
        } else {
          frame.removeAttribute('tabindex');
        }
      };
      fit();
      new ResizeObserver(() => window.requestAnimationFrame(fit)).observe(place);
      place.dataset.state = 'drawn';
    } catch (failure) {
      frame.textContent = place.dataset.failed;
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
