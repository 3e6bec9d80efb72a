import { useEffect, useState } from 'preact/hooks'

/**
 * A value that follows another once it has stayed the same for so long: for what costs more to draw than what the reader
 * looks at meanwhile. `isUrgent` gives the value itself at once.
 */
export const useLater = <Value>(value: Value, afterMs: number, isUrgent = false): Value => {
  const [followed, setFollowed] = useState(value)
  useEffect(() => {
    if (followed === value) return
    const timer = setTimeout(() => setFollowed(value), afterMs)
    return () => clearTimeout(timer)
  }, [value])
  return isUrgent ? value : followed
}
