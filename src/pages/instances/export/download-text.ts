/** Long enough for any browser to have begun to read the file, in milliseconds. */
const READ_WITHIN_MS = 60_000;

/** Hands a text over as a file. */
export function downloadText(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), READ_WITHIN_MS);
}
