import type * as z from 'zod'
import type { Localized } from '../../i18n/locale'
import {
  type Card,
  type Check,
  type Correction,
  cardSchema,
  checkSchema,
  correctionSchema,
  type FollowUp,
  followUpSchema,
  type GlossaryTerm,
  glossarySchema,
  mapSchema,
  type Question,
  questionSchema,
  type Source,
  sourceSchema,
} from '../schema'
import { readJson } from '../validate'
import type { Content } from './content'

/** The texts of a JSON file by the name of their field; each is checked in both languages. */
type Fields = Readonly<Record<string, Localized>>

/** Adds a file to the content and answers its texts. @throws ContentError when it is not right */
type Read = (content: Content, source: string, path: string) => Fields

type Kind<T extends { id: string }> = {
  schema: z.ZodType<T>
  /** Where a file of this kind is kept. */
  list: (content: Content) => T[]
  fields: (data: T) => Fields
}

function kind<T extends { id: string }>({ schema, list, fields }: Kind<T>): Read {
  return (content, source, path) => {
    const data = readJson(schema, source, path)
    list(content).push(data)
    return fields(data)
  }
}

/** What each folder of JSON files holds. */
export const dataKinds = {
  questions: kind({ schema: questionSchema, list: ({ questions }) => questions, fields: questionFields }),
  followups: kind({ schema: followUpSchema, list: ({ followUps }) => followUps, fields: followUpFields }),
  cards: kind({ schema: cardSchema, list: ({ cards }) => cards, fields: cardFields }),
  checks: kind({ schema: checkSchema, list: ({ checks }) => checks, fields: checkFields }),
  corrections: kind({ schema: correctionSchema, list: ({ corrections }) => corrections, fields: correctionFields }),
  glossary: kind({
    schema: glossarySchema,
    list: ({ glossary }) => glossary,
    fields: ({ text }: GlossaryTerm) => ({ text }),
  }),
  sources: kind({ schema: sourceSchema, list: ({ sources }) => sources, fields: ({ note }: Source) => ({ note }) }),
  map: kind({ schema: mapSchema, list: ({ maps }) => maps, fields: () => ({}) }),
}

export type DataFolder = keyof typeof dataKinds

export function isDataFolder(name: string): name is DataFolder {
  return Object.hasOwn(dataKinds, name)
}

function cardFields(card: Card): Fields {
  return 'front' in card ? { front: card.front, back: card.back } : {}
}

function questionFields({ prompt, points, misconceptions }: Question | FollowUp): Fields {
  return {
    prompt,
    ...named(points, ({ id, text, probe }) => ({ [`${id}.text`]: text, [`${id}.probe`]: probe })),
    ...named(misconceptions, ({ id, text, why, challenge }) => ({
      [`${id}.text`]: text,
      [`${id}.why`]: why,
      [`${id}.challenge`]: challenge,
    })),
  }
}

function followUpFields(followUp: FollowUp): Fields {
  return { ...questionFields(followUp), model: followUp.model }
}

function checkFields(check: Check): Fields {
  const { prompt } = check
  if (check.kind === 'choice') {
    const options = named(check.options, ({ text, why }, n) => ({
      [`options.${n}.text`]: text,
      [`options.${n}.why`]: why,
    }))
    return { prompt, ...options }
  }
  return { prompt, explain: check.explain, ...named(check.slips ?? [], ({ why }, n) => ({ [`slips.${n}.why`]: why })) }
}

function correctionFields({ where, said, right, why }: Correction): Fields {
  return { where, said, right, why }
}

function named<T>(list: readonly T[], fields: (one: T, index: number) => Fields): Fields {
  return Object.assign({}, ...list.map(fields))
}
