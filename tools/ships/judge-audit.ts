/** What npm's audit comes to. `isKnown`: the registry answered, so it is known whether there is anything. */
export type AuditVerdict = { isKnown: boolean; isSafe: boolean; sentence: string }

/** `via`: advisories, and the names of packages by which this one is affected. */
type Affected = { name: string; range?: string; via: (string | { severity: string })[] }

type AuditReport = {
  message?: string
  error?: { summary?: string }
  vulnerabilities?: Record<string, Affected>
}

const grave = ['critical', 'high']

/** The gravest level of the advisories on a package's own code. What it depends on ships or doesn't, and has its own entry. */
const levelOf = ({ via }: Affected): string | undefined =>
  grave.find((level) => via.some((one) => typeof one !== 'string' && one.severity === level))

const nameOf = (ship: string): string => ship.slice(0, ship.lastIndexOf('@'))

const readReport = (text: string): AuditReport => {
  try {
    return JSON.parse(text)
  } catch {
    return { message: 'npm wrote no report.' }
  }
}

/**
 * @param text what `npm audit --json` wrote, with whatever status it ended
 * @param ships the packages that ship (`name@version`): an audit without the devDependencies lacks some of them
 */
export const judgeAudit = (text: string, ships: string[]): AuditVerdict => {
  const { vulnerabilities, message, error } = readReport(text)
  if (!vulnerabilities) {
    const reason = error?.summary || message || 'npm gave no reason.'
    const sentence = `The registry answered no audit, so whether what ships has a known vulnerability was not checked: ${reason}`
    return { isKnown: false, isSafe: true, sentence }
  }
  const shipping = ships.map(nameOf)
  const found = Object.values(vulnerabilities).filter((one) => shipping.includes(one.name) && levelOf(one))
  if (found.length === 0)
    return { isKnown: true, isSafe: true, sentence: 'No known vulnerability of level high or above is in what ships.' }
  const names = found.map((one) => `${one.name} ${one.range ?? ''} (${levelOf(one)})`).join(', ')
  return { isKnown: true, isSafe: false, sentence: `What ships has a known vulnerability: ${names}.` }
}
