/** Hands a file to whoever sits in front of the page. */
export function save(name: string, content: BlobPart | Blob, type: string): void {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const address = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser needs the address until it has taken the file.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
