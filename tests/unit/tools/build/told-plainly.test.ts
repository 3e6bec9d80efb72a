import { expect, it } from 'vitest'
import { toldPlainly } from '../../../../tools/build/told-plainly.ts'

const thrownBy = (job: () => Promise<unknown>): Promise<Error> =>
  job().then(
    () => new Error(),
    (error) => error,
  )

it('gives what a job gives, now or later', async () => {
  expect([await toldPlainly(() => 1), await toldPlainly(async () => 2)]).toEqual([1, 2])
})

it('leaves of an error the sentence, and of a fault of the code where it is', async () => {
  const failed = await thrownBy(() => toldPlainly(() => Promise.reject(new Error('The feed has 4 defects.'))))
  expect([failed.message, failed.stack]).toEqual(['The feed has 4 defects.', ''])
  const fault = await thrownBy(() => toldPlainly(() => JSON.parse('{')))
  expect(fault.stack).toMatch(/^SyntaxError: .*\n\s+at /)
})
