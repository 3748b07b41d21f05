// Whoever is logged out goes to the one login page, since the webapp's own form could log nobody in. Whose session ended
// by itself comes back to the task that was open. The webapp changes its address without an event that tells of it.
const RETURN = 'lianshen-return';
const LEFT = 'lianshen-left';

const back = window.sessionStorage.getItem(RETURN);
window.sessionStorage.removeItem(RETURN);
if (back && !/[?&]task=/.test(window.location.hash)) window.location.replace(back);

let last = window.location.hash;
const watch = setInterval(() => {
  if (!window.location.hash.startsWith('#/login')) {
    last = window.location.hash;
    return;
  }
  clearInterval(watch);
  const left = window.sessionStorage.getItem(LEFT) !== null;
  window.sessionStorage.removeItem(LEFT);
  if (!left && /[?&]task=/.test(last)) window.sessionStorage.setItem(RETURN, last);
  window.location.assign(left ? '/login' : window.location.pathname);
}, 100);

document.addEventListener('click', (event) => {
  if (event.target.closest('.account .logout')) window.sessionStorage.setItem(LEFT, 'yes');
}, true);
