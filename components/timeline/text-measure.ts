import { estimateTextWidth, type MeasureText } from '../../core/timeline/text-width.ts'

/** Measures text as the browser would draw it in a typeface and size, each text only once. */
export const measureText = (family: string, fontPx: number): MeasureText => {
  // A page of the website is made where there is nothing to draw on.
  if (typeof document === 'undefined') return estimateTextWidth(fontPx)
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return estimateTextWidth(fontPx)
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
