// Whoever is logged out goes to the one login page, since the webapp's own form could log nobody in. Whose session ended
// by itself comes back to the task that was open: asked for without a session, its address leads to the login page and
// from there back, and browsers carry what stands behind # along. The webapp changes its address without an event that
// tells of it.
let open = window.location.hash;
let left = false;

const watch = setInterval(() => {
  const now = window.location.hash;
  if (!now.startsWith('#/login')) {
    open = now;
    return;
  }
  clearInterval(watch);
  if (left) {
    window.location.assign('/login');
    return;
  }
  window.history.replaceState(null, '', window.location.pathname + open);
  window.location.reload();
}, 100);

document.addEventListener('click', (event) => {
  if (event.target.closest('.account .logout')) left = true;
}, true);
