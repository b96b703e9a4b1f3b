/** Tags as Anki stores them: one word each, parted by spaces. */
export function joinedTags(tags: readonly string[]): string {
  return tags
    .map((tag) => tag.trim().replace(/[\s\u3000]+/g, '_'))
    .filter(Boolean)
    .join(' ')
}

export function splitTags(text: string): string[] {
  return text.split(/[\s\u3000]+/).filter(Boolean)
}
