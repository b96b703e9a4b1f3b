import { useEffect, useState } from 'react'

/** A value as it was when it last stood still for so many milliseconds: nobody who types is talked over. */
export function useSettled<T>(value: T, millis: number): T {
  const [settled, setSettled] = useState(value)

  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), millis)
    return () => clearTimeout(timer)
  }, [value, millis])

  return settled
}
