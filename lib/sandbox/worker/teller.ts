import { sandboxLimits } from '../limits'
import type { CellError, Output, Told } from '../message'

/** Sends what runs put out, up to the limits of one run. */
export class Teller {
  private run = 0
  private outputs = 0
  private length = 0
  private cut = false
  private readonly stringify = JSON.stringify

  constructor(private readonly post: (text: string) => void) {}

  /** From here on everything belongs to this run. */
  begin(run: number): void {
    this.run = run
    this.outputs = 0
    this.length = 0
    this.cut = false
  }

  output(output: Output): void {
    if (this.cut) return
    const text = this.text({ is: 'output', run: this.run, output })
    this.outputs++
    this.length += text.length
    this.cut = this.outputs > sandboxLimits.outputs || this.length > sandboxLimits.outputLength
    this.post(this.cut ? this.text({ is: 'output', run: this.run, output: { is: 'cut' } }) : text)
  }

  done(millis: number): void {
    this.post(this.text({ is: 'done', run: this.run, millis }))
  }

  failed(millis: number, error: CellError): void {
    this.post(this.text({ is: 'failed', run: this.run, millis, error }))
  }

  private text(told: Told): string {
    return this.stringify(told)
  }
}
