/** The longest answer that is kept, in UTF-16 code units. Apart from the schemas, so that pages need not load zod. */
export const maxAnswerLength = 20_000
