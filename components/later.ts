import { useEffect, useState } from 'preact/hooks'

type Options<First> = {
  /** Gives the value itself at once. */
  isUrgent?: boolean
  /** What stands in for the value to begin with, if not the value itself. */
  first?: First
}

/**
 * A value that follows another once it has stayed the same for so long: for what costs more to draw than what the reader
 * looks at meanwhile.
 */
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
