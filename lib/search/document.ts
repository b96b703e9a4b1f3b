/** What can be found: a section of a lesson, a model answer, a card, a term of the glossary, a correction. */
export type DocumentKind = 'lesson' | 'answer' | 'card' | 'term' | 'correction'

/** Something that can be found, in one language and without markup. */
export type SearchDocument = {
  /** Unique in the index; says nothing. */
  readonly id: number
  readonly kind: DocumentKind
  /** The lesson, or whatever the document is a part of. */
  readonly title: string
  /** The section, the question, the card's front, the term. */
  readonly heading: string
  readonly text: string
  /** Words under which it shall be found though they are not in its text: other names, and those of its symbols. */
  readonly names: string
  /** The page and anchor without its language: `/lessons/lstm#gates`. */
  readonly href: string
}
