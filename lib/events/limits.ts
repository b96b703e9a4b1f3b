// Apart from the schemas, so that pages need not load zod.

/** The longest answer that is kept, in UTF-16 code units. */
export const maxAnswerLength = 20_000

/** A report of an error: what the reader writes, and the words of the page that it is about, in UTF-16 code units. */
export const maxReportLength = 2000
export const maxQuoteLength = 500

/** What is typed for a part of an exercise or a check, in UTF-16 code units: no longer one can be read. */
export const maxTypedLength = 500

/** A program that is written as an answer, in UTF-16 code units: no longer one is run. */
export const maxProgramLength = 4000

/** The longest time that a card is said to have taken, in milliseconds. */
export const maxTook = 5 * 60_000

/** A side of a learner's own card, in UTF-16 code units. */
export const maxCardSide = 20_000

/** A tag and the name of a deck of a learner's own cards, in UTF-16 code units. */
export const maxTagLength = 100
export const maxDeckLength = 300

/** The most tags of a learner's own card. */
export const maxTags = 30

/** The most cards that one event gives a new due time. */
export const maxRescheduled = 1000

/** The longest interval and stability that a card may come with, in days, and the most reviews and lapses. */
export const maxInterval = 36_500
export const maxReps = 100_000
