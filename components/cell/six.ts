/** Six decimals: no golden value is near enough to a rounding tie there for two platforms to show different digits. */
export const six = (value: number) => value.toFixed(6)
