/** What a cell may take; ARCHITECTURE.md says which wall stands behind each number. */
export const sandboxLimits = {
  /** Bytes of typed arrays that all cells of a notebook may hold. */
  memoryBytes: 2 ** 30,
  /** Arrays from this many bytes on are counted off when they are let go; smaller ones when the cell pauses or ends. */
  largeArrayBytes: 2 ** 16,
  /** Characters of one printed text; the rest of it is cut. */
  textLength: 20_000,
  /** Things that one run may put out, and characters of them all; what comes later is dropped, and the page says so. */
  outputs: 500,
  outputLength: 400_000,
  /** Points of one plot, all its lines together, and lines of it. */
  plotPoints: 10_000,
  plotLines: 6,
  /** The largest absolute value that can be drawn: sums and differences must stay finite. */
  plotValue: 1e100,
  tableRows: 500,
  tableColumns: 30,
  /** Characters of one label, title or cell of a table. */
  labelLength: 200,
  /** Characters of one message, and of all that one run may send, before the frame ends the worker. */
  messageLength: 600_000,
  sentLength: 4_000_000,
  /** Messages of one run before the frame ends the worker. */
  messages: 2_000,
} as const
