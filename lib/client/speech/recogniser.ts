/** What a recogniser has made of one stretch of sound: the likeliest reading comes first. */
export type Result = {
  readonly isFinal: boolean
  readonly length: number
  readonly [index: number]: { readonly transcript: string; readonly confidence: number } | undefined
}

/** All stretches of one run so far. */
export type Results = { readonly length: number; readonly [index: number]: Result | undefined }

/** The part of the browsers' SpeechRecognition that is used here; TypeScript's DOM has no such interface. */
export type Recogniser = {
  lang: string
  continuous: boolean
  interimResults: boolean
  onresult: ((event: { readonly results: Results }) => void) | null
  onerror: ((event: { readonly error: string }) => void) | null
  onend: (() => void) | null
  start(): void
  /** Ends after what was said so far has been made out. */
  stop(): void
  /** Ends at once. */
  abort(): void
}

type RecogniserClass = new () => Recogniser

/** How this browser makes a recogniser; null where it has none. */
export function recogniserMaker(scope: object): (() => Recogniser) | null {
  const found = ['SpeechRecognition', 'webkitSpeechRecognition'].map((name) => Reflect.get(scope, name)).find(isClass)
  return found ? () => new found() : null
}

function isClass(value: unknown): value is RecogniserClass {
  return typeof value === 'function'
}
