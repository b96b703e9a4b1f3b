import { type ToyTrainingOptions, toyTrainingDefaults } from '@/lib/labs/toy-training'
import { cellKinds, defaultTexts, type NumberField, numberFields, readNumber, type TrainTexts, textsOf } from './fields'

/** What the fields are called in the address; other than those of the mini example's cell on the same page. */
const parameters: Record<NumberField | 'cell', string> = {
  cell: 'train',
  seqLength: 'train-T',
  hiddenSize: 'train-h',
  seed: 'train-seed',
  learningRate: 'train-rate',
  epochs: 'train-epochs',
}

/** The fields that the address asks for, null if it names none; what is missing or makes no sense is the default. */
export function textsFromSearch(search: string): TrainTexts | null {
  const query = new URLSearchParams(search)
  if (!Object.values(parameters).some((name) => query.has(name))) return null
  const cell = cellKinds.find((kind) => kind === query.get(parameters.cell)) ?? defaultTexts.cell
  const texts = textsOf(toyTrainingDefaults[cell])
  for (const name of numberFields) {
    const value = readNumber(name, query.get(parameters[name]) ?? '')
    if (value !== null) texts[name] = String(value)
  }
  return texts
}

/** The address with these options in it, or with none; its other parameters and its fragment stay. */
export function addressWith(href: string, options: ToyTrainingOptions | null): string {
  const url = new URL(href)
  for (const [name, parameter] of Object.entries(parameters)) {
    if (options) url.searchParams.set(parameter, String(options[name as keyof typeof parameters]))
    else url.searchParams.delete(parameter)
  }
  return url.href
}

/** A reload, a shared link and the language switch keep what was trained. */
export function keepInAddress(options: ToyTrainingOptions | null) {
  window.history.replaceState(null, '', addressWith(window.location.href, options))
}
