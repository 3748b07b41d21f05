// The way home in the header of Cockpit, Admin and the profile page; Tasklist has its own.
import { say } from './language.js';

// On a slow line the webapp's own parts may come late; it would give up after seven seconds and stay blank.
if (window.require) window.require.config({ waitSeconds: 0 });

function put() {
  const header = document.querySelector('[cam-widget-header] .navbar-header');
  if (!header || header.querySelector('.lianshen-home')) return;
  const home = document.createElement('a');
  home.href = '/';
  home.className = 'lianshen-home';
  home.textContent = say('home');
  header.append(home);
}

put();
new MutationObserver(put).observe(document.documentElement, { childList: true, subtree: true });
