// Whoever is logged out goes to the one login page, since the webapp's own form could log nobody in. Whose session ended
// by itself comes back from there to the task that was open. The webapp changes its address without an event that tells
// of it, and on the way to the login page and back the part behind # gets lost.
const OPEN = 'lianshen-open';

const wasOpen = window.sessionStorage.getItem(OPEN);
const fromLogin = document.referrer.startsWith(`${window.location.origin}/login`);
if (wasOpen && fromLogin && !/[?&]task=/.test(window.location.hash)) window.location.replace(wasOpen);

const watch = setInterval(() => {
  const now = window.location.hash;
  if (now.startsWith('#/login')) {
    clearInterval(watch);
    // asked for without a session, this address leads to the login page and from there back here
    window.location.assign(window.location.pathname);
  } else if (/[?&]task=/.test(now)) {
    window.sessionStorage.setItem(OPEN, now);
  } else {
    window.sessionStorage.removeItem(OPEN);
  }
}, 100);

document.addEventListener('click', (event) => {
  if (!event.target.closest('.account .logout')) return;
  clearInterval(watch);
  window.sessionStorage.removeItem(OPEN);
  setInterval(() => { if (window.location.hash.startsWith('#/login')) window.location.assign('/login'); }, 100);
}, true);
