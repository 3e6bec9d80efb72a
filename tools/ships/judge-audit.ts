/** What npm's audit comes to. `isKnown`: the registry answered, so it is known whether there is anything. */
export type AuditVerdict = { isKnown: boolean; isSafe: boolean; sentence: string }

type AuditReport = {
  message?: string
  error?: { summary?: string }
  vulnerabilities?: Record<string, { name: string; severity: string; range?: string }>
}

const grave = ['high', 'critical']

const readReport = (text: string): AuditReport => {
  try {
    return JSON.parse(text)
  } catch {
    return { message: 'npm wrote no report.' }
  }
}

/** @param text what `npm audit --json` wrote, with whatever status it ended */
export const judgeAudit = (text: string): AuditVerdict => {
  const { vulnerabilities, message, error } = readReport(text)
  if (!vulnerabilities) {
    const reason = error?.summary || message || 'npm gave no reason.'
    const sentence = `The registry answered no audit, so whether what ships has a known vulnerability was not checked: ${reason}`
    return { isKnown: false, isSafe: true, sentence }
  }
  const found = Object.values(vulnerabilities).filter(({ severity }) => grave.includes(severity))
  if (found.length === 0)
    return { isKnown: true, isSafe: true, sentence: 'No known vulnerability of level high or above is in what ships.' }
  const names = found.map(({ name, range, severity }) => `${name} ${range ?? ''} (${severity})`).join(', ')
  return { isKnown: true, isSafe: false, sentence: `What ships has a known vulnerability: ${names}.` }
}
