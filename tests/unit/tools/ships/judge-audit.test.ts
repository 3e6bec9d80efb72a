import { expect, it } from 'vitest'
import packageFile from '../../../../package.json' with { type: 'json' }
import { judgeAudit } from '../../../../tools/ships/judge-audit.ts'

const found = (severity: string) =>
  JSON.stringify({ vulnerabilities: { preact: { name: 'preact', severity, range: '<11' } } })

it('fails on what is high or critical, and names it', () => {
  for (const severity of ['high', 'critical']) {
    const verdict = judgeAudit(found(severity))
    expect(verdict).toMatchObject({ isKnown: true, isSafe: false })
    expect(verdict.sentence).toContain(`preact <11 (${severity})`)
  }
})

it('takes what is less, and nothing at all, for safe', () => {
  for (const text of [found('moderate'), JSON.stringify({ vulnerabilities: {} })])
    expect(judgeAudit(text)).toMatchObject({ isKnown: true, isSafe: true })
})

it('says that nothing is known where the registry answers no audit', () => {
  const answers = {
    '{"message":"405 Method Not Allowed"}': /was not checked: 405 Method/,
    '{"error":{"code":"ENOAUDIT","summary":"No audit here"}}': /was not checked: No audit here/,
    '': /was not checked: npm wrote no report/,
  }
  for (const [text, sentence] of Object.entries(answers)) {
    expect(judgeAudit(text)).toMatchObject({ isKnown: false, isSafe: true })
    expect(judgeAudit(text).sentence).toMatch(sentence)
  }
})

it('is part of npm test', () => {
  expect(packageFile.scripts.test.split(' && ')).toContain('npm run audit')
})
