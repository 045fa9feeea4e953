/** Hands a file to the browser. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // A browser may still be reading it when the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
