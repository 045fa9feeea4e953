/**
 * Lets a dialog open with the focus in this field. The attribute itself, which the browser looks for when the dialog is
 * shown: React's `autoFocus` comes before that, and is lost. A finger's keyboard would cover what one came to see.
 */
export function takeFirstFocus(field: HTMLElement | null): void {
  if (!matchMedia('(pointer: coarse)').matches) field?.setAttribute('autofocus', '');
}
