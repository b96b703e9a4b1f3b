import type { AnswerMarks } from '../interview/marker/marker'
import { chatReply, type ModelMarkerAddress } from './chat-request'
import { messagesFor, replyFormat } from './instructions'
import { MarkerBusy, MarkerFault } from './marker-fault'
import { readReply } from './reply'
import type { Rubric } from './rubric'
import { Slots } from './slots'

/** How many answers are marked at a time, for all learners together. */
export const mostAtATime = 4

/** How an endpoint is told to answer in JSON, the strictest first: not all of them know each. */
const formats = ['json_schema', 'json_object', 'none'] as const

type World = {
  /** Hears why there was no second opinion, and nothing of the answer. */
  readonly log: (reason: string) => void
  /** How long all requests for one answer may take together. */
  readonly timeoutMillis: number
}

/** Marks answers by asking a language model behind an OpenAI-compatible address. */
export class ModelMarker {
  private readonly slots = new Slots(mostAtATime)
  /** The strictest format that the endpoint has taken; an index of `formats`. */
  private format = 0

  constructor(
    private readonly address: ModelMarkerAddress,
    private readonly world: World,
  ) {}

  /** The host that answers are sent to, with its port. */
  get host(): string {
    return new URL(this.address.url).host
  }

  get model(): string {
    return this.address.model
  }

  /**
   * A model's marks of an answer, its evidence verbatim in it. A failure that may pass is tried once more.
   * @throws MarkerBusy while the asker's earlier answer, or as many as may be at a time, are being marked; MarkerFault;
   * whatever `signal` is aborted with
   */
  async mark(asker: string, rubric: Rubric, answer: string, signal: AbortSignal): Promise<AnswerMarks> {
    const release = this.slots.take(asker)
    if (!release) throw new MarkerBusy()
    const within = AbortSignal.any([signal, AbortSignal.timeout(this.world.timeoutMillis)])
    try {
      const once = async () => readReply(await this.reply(rubric, answer, within), rubric, answer)
      return await once().catch((error: unknown) => {
        if (error instanceof MarkerFault && error.passing) return once()
        throw error
      })
    } catch (error) {
      signal.throwIfAborted()
      const fault = error instanceof MarkerFault ? error : within.aborted ? new MarkerFault('took too long') : error
      if (fault instanceof MarkerFault) this.world.log(fault.message)
      throw fault
    } finally {
      release()
    }
  }

  private async reply(rubric: Rubric, answer: string, signal: AbortSignal): Promise<string> {
    const messages = messagesFor(rubric, answer)
    for (let format = this.format; format < formats.length; format += 1) {
      const reply = await chatReply(this.address, { messages, ...asked(formats[format], rubric) }, signal)
      if (reply === 'refused') continue
      this.format = format
      return reply
    }
    throw new MarkerFault('refused')
  }
}

/** The fields that not every endpoint takes. */
function asked(format: (typeof formats)[number] | undefined, rubric: Rubric) {
  switch (format) {
    case 'json_schema': {
      const json_schema = { name: 'marks', strict: true, schema: replyFormat(rubric) }
      return { temperature: 0, response_format: { type: format, json_schema } }
    }
    case 'json_object':
      return { temperature: 0, response_format: { type: format } }
    default:
      return {}
  }
}
