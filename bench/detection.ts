// How long the detection script keeps the browser's main thread busy, compiled and run, by the browser's own trace.
import type { Driven } from '../tools/browser/driven.ts'
import { notice } from '../tools/browser/notice.ts'
import { quantile } from './table.ts'

const loads = 20
// As few categories as possible: tracing the engine itself would take longer than the script does.
const categories = ['devtools.timeline']

type TraceEvent = { name: string; dur?: number; args?: { data?: { url?: string; fileName?: string } } }

const scriptMs = (trace: Uint8Array, url: string): number => {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  const own = traceEvents.filter(({ args }) => (args?.data?.url ?? args?.data?.fileName) === url)
  return own.filter(({ name }) => name === 'EvaluateScript').reduce((total, { dur = 0 }) => total + dur, 0) / 1000
}

/** Median in ms. Null in Firefox, whose protocol has no trace. */
export const timeDetection = async (driven: Driven): Promise<number | null> => {
  if (driven.name === 'firefox') return null
  const url = `${driven.baseUrl}detection.js`
  const page = await driven.newPage()
  const times: number[] = []
  for (let count = 0; count < loads; count += 1) {
    await page.tracing.start({ categories })
    await page.goto('https://www.tiktok.com/?variant=plain')
    await notice(page).waitFor()
    const trace = await page.tracing.stop()
    if (trace) times.push(scriptMs(trace, url))
  }
  await page.close()
  return quantile(times, 0.5)
}
