/* Before anything is seen. A link that asks for more than the page's own story sees no picture of that one. */
const { dataset } = document.documentElement;
if (location.search) dataset.asked = '';
const [, theme] = /[?&]theme=(light|dark)(&|$)/.exec(location.search) ?? [];
if (theme) dataset.theme = theme;
/* No press is lost: the last one is marked, and the script does it as soon as it is there. */
addEventListener('click', ({ target }) => {
  const pressed = target.closest('.still :is(button, input)');
  if (!pressed) return;
  document.querySelector('[data-pressed]')?.removeAttribute('data-pressed');
  pressed.dataset.pressed = '';
});
