import { expect, it } from 'vitest'
import packageFile from '../../../../package.json' with { type: 'json' }
import { judgeAudit } from '../../../../tools/ships/judge-audit.ts'

const ships = ['preact@11.2.0', '@wxt-dev/browser@0.3.6']

const found = (severity: string, name = 'preact', via: unknown[] = [{ name, severity }]) =>
  JSON.stringify({ vulnerabilities: { [name]: { name, severity, range: '<11', via } } })

it('fails on what is high or critical, and names it', () => {
  for (const severity of ['high', 'critical']) {
    const verdict = judgeAudit(found(severity), ships)
    expect(verdict).toMatchObject({ isKnown: true, isSafe: false })
    expect(verdict.sentence).toContain(`preact <11 (${severity})`)
  }
})

it('takes what is less, and nothing at all, for safe', () => {
  for (const text of [found('moderate'), JSON.stringify({ vulnerabilities: {} })])
    expect(judgeAudit(text, ships)).toMatchObject({ isKnown: true, isSafe: true })
})

it('fails on what ships, whether or not it is listed as needed to build only, and on nothing else', () => {
  expect(judgeAudit(found('high', '@wxt-dev/browser'), ships).isSafe).toBe(false)
  for (const name of ['vitest', 'browser', 'preac']) expect(judgeAudit(found('high', name), ships).isSafe).toBe(true)
})

it('takes no package for vulnerable whose own code is well, as what it depends on is looked at by itself', () => {
  expect(judgeAudit(found('high', 'preact', ['giget']), ships).isSafe).toBe(true)
  const littleOfItsOwn = ['giget', { name: 'preact', severity: 'low' }]
  expect(judgeAudit(found('high', 'preact', littleOfItsOwn), ships).isSafe).toBe(true)
})

it('says that nothing is known where the registry answers no audit', () => {
  const answers = {
    '{"message":"405 Method Not Allowed"}': /was not checked: 405 Method/,
    '{"error":{"code":"ENOAUDIT","summary":"No audit here"}}': /was not checked: No audit here/,
    '': /was not checked: npm wrote no report/,
  }
  for (const [text, sentence] of Object.entries(answers)) {
    expect(judgeAudit(text, ships)).toMatchObject({ isKnown: false, isSafe: true })
    expect(judgeAudit(text, ships).sentence).toMatch(sentence)
  }
})

it('is part of npm test, once there are packages that tell what ships', () => {
  const steps = packageFile.scripts.test.split(' && ')
  expect(steps.indexOf('npm run audit')).toBeGreaterThan(steps.indexOf('npm run zip'))
  expect(steps).toContain('npm run zip')
})
