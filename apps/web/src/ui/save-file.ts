/** Has the browser save a file that a script holds, as a link to download would. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file);
  saveFrom(url, file.name);
  URL.revokeObjectURL(url);
}

/** Has the browser save what stands at an address, under the name that the server gives it where none is said. */
export function saveFrom(url: string, name = ''): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
