const view = new DataView(new ArrayBuffer(8))

/**
 * 2^k exactly, for an integer k in −1022..1023, written into the exponent bits: `2 ** k` is an approximation that each
 * JavaScript engine may choose for itself.
 */
export function powerOfTwo(k: number): number {
  view.setUint32(0, (k + 1023) << 20)
  return view.getFloat64(0)
}
