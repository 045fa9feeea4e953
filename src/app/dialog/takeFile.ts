/** The chosen file. The input forgets it: the same file can be chosen again, which would be no change otherwise. */
export function takeFile(input: HTMLInputElement): File | undefined {
  const file = input.files?.[0];
  input.value = '';
  return file;
}
