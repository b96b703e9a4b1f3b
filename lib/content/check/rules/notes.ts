import { fileOf, type Rule } from '../content'

/** A card's note is there for its siblings: one that no other card names is a slip of the pen. */
export const notes: Rule = ({ cards }) =>
  cards
    .filter(({ id, note }) => note !== undefined && !cards.some((other) => other.id !== id && other.note === note))
    .map(({ id, note }) => ({
      rule: 'notes',
      file: fileOf('cards', id),
      field: 'note',
      message: `no other card has the note "${note}"`,
    }))
