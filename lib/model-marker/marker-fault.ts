/** Why there is no second opinion; the message names a status or a kind of failure and nothing of what was sent or came. */
export class MarkerFault extends Error {
  override readonly name = 'MarkerFault'

  constructor(
    message: string,
    /** Asking once more may help. */
    readonly passing = false,
  ) {
    super(message)
  }
}

/** Somebody's earlier answer, or as many as are marked at a time, are still being marked. */
export class MarkerBusy extends Error {
  override readonly name = 'MarkerBusy'
}
