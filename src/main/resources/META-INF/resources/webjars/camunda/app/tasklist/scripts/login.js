// Whoever is logged out goes to the one login page; the webapp's own form could log nobody in. The webapp changes its address
// without an event that tells of it.
setInterval(() => {
  if (window.location.hash.startsWith('#/login')) window.location.assign('/login');
}, 300);
