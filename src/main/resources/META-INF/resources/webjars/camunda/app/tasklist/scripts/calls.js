// Calls of our own interface, with the session of the page.

// Thrown where the answer is no, or none came (status 0).
export class Refused extends Error {
  constructor(status, problem) {
    super(problem && problem.title ? problem.title : `HTTP ${status}`);
    this.status = status;
    this.problem = problem || {};
  }
}

let token = null;

async function tokenAgainstForging() {
  const answer = await fetch('/api/csrf', { credentials: 'same-origin', cache: 'no-store' });
  token = answer.status === 200 ? await answer.json() : null;
  return token;
}

async function send(method, path, headers, body, keepalive) {
  try {
    return await fetch(path, {
      method, body, keepalive, credentials: 'same-origin', cache: 'no-store',
      headers: { Accept: 'application/json', ...headers }
    });
  } catch (away) {
    throw new Refused(0);
  }
}

// The answer of a call that changes nothing, or null where there is none (204).
export async function get(path) {
  const answer = await send('GET', path, {});
  return read(answer);
}

// The answer of a call that changes something: {status, etag, body}.
export async function change(method, path, headers, content, keepalive) {
  const body = content === undefined ? undefined : JSON.stringify(content);
  const known = token || (await tokenAgainstForging().catch(() => null));
  const all = { ...headers, ...(known ? { [known.header]: known.token } : {}) };
  if (body !== undefined) all['Content-Type'] = 'application/json';
  let answer = await send(method, path, all, body, keepalive);
  if (answer.status === 403) {
    // another login has made another token
    const fresh = await tokenAgainstForging().catch(() => null);
    if (fresh) answer = await send(method, path, { ...all, [fresh.header]: fresh.token }, body, keepalive);
  }
  return read(answer);
}

async function read(answer) {
  const text = await answer.text();
  let body = null;
  try {
    body = text ? JSON.parse(text) : null;
  } catch (notJson) {
    // the login page instead of an answer: the session is over
    throw new Refused(answer.redirected || answer.ok ? 401 : answer.status);
  }
  if (!answer.ok) throw new Refused(answer.status, body);
  return { status: answer.status, etag: answer.headers.get('ETag'), body };
}
