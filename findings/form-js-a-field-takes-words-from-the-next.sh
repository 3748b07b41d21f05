#!/usr/bin/env bash
# form-js: leave a field and type on in the next one at once, and its first letters are gone.
#
# Guess: each field keeps what is typed into it until it hands it over, 0.3 seconds later.
# Seen:  when the first field hands over (the pause ends, or it is left), all fields are drawn again with the values the form
#        has; what was typed into the second field since has not been handed over yet and is overwritten. What remains is
#        kept and sent without a word. So in 1.8.7 (bundled with Camunda Tasklist 7.24) and still in 2.0.0.
#        With the option {debounce: false} nothing is lost: every keystroke is handed over at once.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > type.cjs <<'JS'
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<!DOCTYPE html><div id="form"></div>', { pretendToBeVisual: true, url: 'http://localhost/' });
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis) && !name.startsWith('_')) globalThis[name] = window[name];
}
Object.assign(globalThis, { window, document: window.document, Event: window.Event });

const { Form } = require('@bpmn-io/form-js-viewer');
const pause = (millis) => new Promise((done) => { setTimeout(done, millis); });

async function type(field, text) {
  for (const letter of text) {
    field.value += letter;
    field.dispatchEvent(new window.Event('input', { bubbles: true }));
    await pause(30);
  }
}

async function fillIn(options) {
  const container = window.document.createElement('div');
  window.document.body.append(container);
  const form = new Form({ container, ...options });
  await form.importSchema({ type: 'default', schemaVersion: 16, components: [
    { type: 'textfield', id: 'score', key: 'score', label: 'Score' },
    { type: 'textarea', id: 'comment', key: 'comment', label: 'Comment' }
  ] }, {});
  await pause(100);
  await type(container.querySelector('input'), '85');
  await type(container.querySelector('textarea'), 'A comment typed at once.');
  await pause(600);
  return form._getState().data.comment;
}

(async () => {
  const late = await fillIn({});
  const atOnce = await fillIn({ debounce: false });
  console.log(`typed "A comment typed at once.", kept "${late}", without delay "${atOnce}"`);
  const lost = late !== 'A comment typed at once.' && 'A comment typed at once.'.endsWith(late);
  process.exit(lost && atOnce === 'A comment typed at once.' ? 0 : 1);
})();
JS

for version in 1.8.7 2.0.0; do
  mkdir "$version"
  cp type.cjs "$version"
  (
    cd "$version"
    npm init -y >/dev/null
    npm install --silent --no-audit --no-fund "@bpmn-io/form-js-viewer@$version" jsdom@24.1.3
    echo "form-js-viewer $version:"
    node type.cjs || { echo "changed: nothing is lost any more, or more than the beginning"; exit 1; }
  )
done
