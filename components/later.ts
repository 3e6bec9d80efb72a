import { useEffect, useState } from 'preact/hooks'

type Options<First> = {
  /** Whether to return the value itself, without delay. */
  isUrgent?: boolean
  /** What to return before the first value has settled, if not the value itself. */
  first?: First
}

/** Follows a value once it has stayed the same for a while: for what takes longer to draw than the reader should wait. */
export const useLater = <Value, First = Value>(
  value: Value,
  afterMs: number,
  { isUrgent = false, first }: Options<First> = {},
): Value | First => {
  const [followed, setFollowed] = useState<Value | First>(first === undefined ? value : first)
  useEffect(() => {
    if (followed === value) return
    const timer = setTimeout(() => setFollowed(value), afterMs)
    return () => clearTimeout(timer)
  }, [value])
  return isUrgent ? value : followed
}
