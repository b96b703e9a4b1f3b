import { type ToyTrainingOptions, toyTrainingDefaults, toyTrainingLimits } from '@/lib/labs/toy-training'

type CellKind = ToyTrainingOptions['cell']
/** The fields that are numbers; the cell is a choice. */
export type NumberField = keyof typeof toyTrainingLimits
export type TrainTexts = Record<NumberField, string> & { cell: CellKind }
/** A field that is not a number within its limits, and what stands in it without the spaces around it. */
export type BadField = { field: NumberField; given: string }

export const cellKinds: readonly CellKind[] = ['rnn', 'lstm', 'gru']
export const numberFields = [
  'seqLength',
  'hiddenSize',
  'seed',
  'learningRate',
  'epochs',
] as const satisfies readonly NumberField[]

/** Whether a field wants a whole number. */
export const isWhole = (name: NumberField) => name !== 'learningRate'

/** Fields that hold these options. */
export function textsOf(options: ToyTrainingOptions): TrainTexts {
  const texts = numberFields.map((name) => [name, String(options[name])])
  return { ...(Object.fromEntries(texts) as Record<NumberField, string>), cell: options.cell }
}

export const defaultTexts = textsOf(toyTrainingDefaults.lstm)

/** The fields for another cell: what still had the old cell's default gets the new one's, what was typed stays. */
export function withCell(texts: TrainTexts, cell: CellKind): TrainTexts {
  const [before, after] = [textsOf(toyTrainingDefaults[texts.cell]), textsOf(toyTrainingDefaults[cell])]
  const kept = numberFields.filter((name) => texts[name] !== before[name])
  return { ...after, ...Object.fromEntries(kept.map((name) => [name, texts[name]])) }
}

/** The number that one field holds, or null. Full-width digits and spaces around it are as good as plain ones. */
export function readNumber(name: NumberField, text: string): number | null {
  const plain = plainText(text)
  const { min, max } = toyTrainingLimits[name]
  const value = Number(plain)
  const pattern = isWhole(name) ? /^\d{1,10}$/ : /^(\d{1,3}(\.\d{0,12})?|\.\d{1,12}|\d(\.\d{1,6})?e-?\d)$/i
  return pattern.test(plain) && value >= min && value <= max ? value : null
}

/** The options as typed, or the first field that cannot be read. */
export function readTexts(texts: TrainTexts): { options: ToyTrainingOptions } | { bad: BadField } {
  const options = { ...toyTrainingDefaults[texts.cell] }
  for (const name of numberFields) {
    const value = readNumber(name, texts[name])
    if (value === null) return { bad: { field: name, given: plainText(texts[name]) } }
    Object.assign(options, { [name]: value })
  }
  return { options }
}

/** Whether the fields ask for just these options. */
export function sameTexts(texts: TrainTexts, options: ToyTrainingOptions): boolean {
  return texts.cell === options.cell && numberFields.every((name) => readNumber(name, texts[name]) === options[name])
}

function plainText(text: string): string {
  return text.normalize('NFKC').trim()
}
