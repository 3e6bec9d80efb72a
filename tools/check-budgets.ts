// `npm run budgets`: fails when a script or a zip weighs more than it may.
import { inKib, weigh } from './budgets.ts'
import { outputFolder } from './pack/output-folder.ts'

const main = (): void => {
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
  if (tooHeavy.length > 0) process.exitCode = 1
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
