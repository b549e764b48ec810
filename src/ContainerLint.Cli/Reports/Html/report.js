'use strict';
(() => {
  const form = document.querySelector('.filter');
  const openTarget = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === 'DETAILS') target.open = true;
  };
  addEventListener('hashchange', openTarget);
  openTarget();
  if (!form) return;

  const [input, select] = [form.querySelector('input'), form.querySelector('select')];
  const buttons = [...form.querySelectorAll('button')];
  const status = document.querySelector('.status');
  const files = [...document.querySelectorAll('.file')].map(element => ({
    element,
    path: element.dataset.path.toLowerCase(),
    findings: [...element.querySelectorAll('article')].map(one => ({ element: one, text: null })),
  }));
  const total = files.reduce((sum, file) => sum + file.findings.length, 0);
  const textOf = one => one.text ??= one.element.textContent.toLowerCase();

  const apply = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(word => word);
    const severities = new Set(buttons.filter(one => one.ariaPressed === 'true').map(one => one.className));
    let shown = 0;
    for (const file of files) {
      let inFile = 0;
      for (const one of file.findings) {
        const isShown = severities.has(one.element.className)
          && (!select.value || one.element.dataset.rule === select.value)
          && words.every(word => file.path.includes(word) || textOf(one).includes(word));
        if (one.element.hidden === isShown) one.element.hidden = !isShown;
        if (isShown) inFile++;
      }
      if (file.element.hidden === inFile > 0) file.element.hidden = inFile === 0;
      shown += inFile;
    }
    status.textContent = shown === total ? '' : `${shown.toLocaleString('en')} of ${total.toLocaleString('en')} findings are shown`;
  };

  let waiting;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  select.addEventListener('change', apply);
  form.addEventListener('submit', event => event.preventDefault());
  for (const button of buttons) {
    button.addEventListener('click', () => {
      button.ariaPressed = String(button.ariaPressed !== 'true');
      apply();
    });
  }
  // A link to a finding that is filtered out shows all again.
  addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !target.closest('[hidden]')) return;
    input.value = '';
    select.value = '';
    for (const button of buttons) button.ariaPressed = 'true';
    apply();
    target.scrollIntoView();
  });
  form.hidden = false;
})();
