// `npm run budgets`: fails when a script or a zip weighs more than it may.
import { inKib, weigh } from './budgets.ts'
import { run } from './feed/run.ts'
import { outputFolder } from './pack/output-folder.ts'

await run('npm run budgets', {}, async () => {
  const weights = weigh(outputFolder())
  for (const { build, what, bytes, maxBytes } of weights) {
    console.log(`${build}: ${what} ${inKib(bytes)} of ${inKib(maxBytes)}`)
  }
  const tooHeavy = weights.filter(({ bytes, maxBytes }) => bytes > maxBytes)
  for (const { build, what, bytes, maxBytes } of tooHeavy) {
    console.error(
      `The ${what} of ${build} weighs ${bytes - maxBytes} bytes more than its budget of ${inKib(maxBytes)}.`,
    )
  }
  return tooHeavy.length > 0 ? 1 : 0
})
