// What a reviewer reads opens beside the sheet, over the lists that are not needed meanwhile.
const LEAST = 560;

function place(link) {
  const form = link.closest('.task-details, .lianshen-form, section') || link;
  const left = Math.round(form.getBoundingClientRect().left);
  const wide = window.screen.availWidth;
  const width = left >= LEAST ? left : Math.max(LEAST, Math.round(wide / 2));
  return `popup,noopener,left=${window.screen.availLeft || 0},top=${window.screen.availTop || 0},`
    + `width=${width},height=${window.screen.availHeight}`;
}

document.addEventListener('click', (click) => {
  const link = click.target instanceof Element && click.target.closest('a.dossier-link[href^="/reviews/"]');
  if (!link || click.defaultPrevented || click.button !== 0 || click.ctrlKey || click.metaKey || click.shiftKey) return;
  click.preventDefault();
  window.open(`${link.getAttribute('href')}#file`, 'lianshen-dossier', place(link));
});
