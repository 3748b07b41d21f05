// The form library speaks English only. This puts Chinese beside its fixed sentences, wherever they appear in a form.
const SENTENCES = [
  [/^Field is required\.$/, '请填写或选择 · Required'],
  [/^Field must have minimum value of (.+)\.$/, '不得小于 $1 · At least $1'],
  [/^Field must have maximum value of (.+)\.$/, '不得大于 $1 · At most $1'],
  [/^Field must have maximum length of (.+)\.$/, '不得超过 $1 字 · At most $1 characters'],
  [/^Value is not a number\.$/, '请填写数字 · Not a number'],
  [/^Value is expected to be an integer\.$/, '请填写整数 · A whole number, please'],
  [/^Add new$/, '增加一项 · Add'],
  [/^No results$/, '没有结果 · No results'],
  [/^All values selected$/, '已全部选择 · All selected'],
  [/^Nothing to show\.$/, '没有内容 · Nothing to show'],
  [/^Search$/, '搜索 · Search']
];

function inBoth(text) {
  const known = SENTENCES.find(([pattern]) => pattern.test(text));
  return known ? text.replace(known[0], known[1]) : text;
}

function translateText(node) {
  const both = inBoth(node.data);
  if (both !== node.data) {
    node.data = both;
  }
}

function translate(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
    return;
  }
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    translateText(texts.currentNode);
  }
  for (const input of root.querySelectorAll('input[placeholder]')) {
    input.placeholder = inBoth(input.placeholder);
  }
}

function inForm(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element !== null && element.closest('.fjs-container, [cam-tasklist-form]') !== null;
}

new MutationObserver((changes) => {
  for (const change of changes) {
    const nodes = change.type === 'characterData' ? [change.target] : change.addedNodes;
    for (const node of nodes) {
      if ((node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.TEXT_NODE) && inForm(node)) {
        translate(node);
      }
    }
  }
}).observe(document.body, { childList: true, characterData: true, subtree: true });
