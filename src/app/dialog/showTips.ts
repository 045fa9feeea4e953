/**
 * Browsers show a `title` to a mouse alone. This shows it to whoever comes by keyboard, too, over whatever else there is,
 * until the next key: Escape does for it, as for all that appears by itself.
 */
export function showTips(): void {
  const tip = document.createElement('div');
  if (!('popover' in tip)) return;
  tip.className = 'tip';
  tip.popover = 'manual';
  // It is the button's description already.
  tip.ariaHidden = 'true';
  document.body.append(tip);
  const hide = () => tip.hidePopover();
  addEventListener('focusin', ({ target }) => {
    hide();
    if (!(target instanceof HTMLElement) || target.title === '' || !target.matches(':focus-visible')) return;
    tip.textContent = target.title;
    tip.showPopover();
    const { left, right, top, bottom } = target.getBoundingClientRect();
    const { width, height } = tip.getBoundingClientRect();
    const middle = (left + right - width) / 2;
    tip.style.left = `${Math.max(gap, Math.min(innerWidth - width - gap, middle))}px`;
    tip.style.top = `${bottom + gap + height < innerHeight ? bottom + gap : top - gap - height}px`;
  });
  for (const type of ['focusout', 'keydown', 'pointerdown', 'scroll']) addEventListener(type, hide, { capture: true });
}

/** Between the button and its tip, and around it, in px. */
const gap = 6;
