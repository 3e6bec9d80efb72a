import { estimateWidth, type MeasureText } from '../core/timeline/text-width.ts'

/** Measures text as the browser would draw it, in a typeface and size; each text once. */
export const measureText = (family: string, fontPx: number): MeasureText => {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return estimateWidth(fontPx)
  const known = new Map<string, number>()
  return (text, isBold = false) => {
    const key = `${isBold} ${text}`
    const width = known.get(key)
    if (width !== undefined) return width
    context.font = `${isBold ? 650 : 400} ${fontPx}px ${family}`
    const measured = context.measureText(text).width
    known.set(key, measured)
    return measured
  }
}
