/** Hands content to the reader as a file. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // The browser has begun to read the file only after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
