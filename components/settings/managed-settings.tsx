import type { PageT } from '../../core/language/catalogue.ts'
import { languages } from '../../core/language/languages.ts'
import type { Policy } from '../../core/policy/policy.ts'
import { type PolicyKey, policyKeys } from '../../core/policy/policy-options.ts'

const isKnown = (key: string): key is PolicyKey => policyKeys.includes(key as PolicyKey)

/** A policy key that could not be used: what was expected, and what applies instead. */
export const describePolicyProblem = (key: string, t: PageT): string =>
  isKnown(key)
    ? t(`managed.problem.${key}`, { languages: languages.join(', ') })
    : t('managed.problem.unknown', { key })

/** What is wrong with the feed that the organisation has set; null if nothing is. */
export const findFeedProblem = (policy: Policy | null, t: PageT): string | null => {
  const key = policy?.problems.find((problem) => isKnown(problem) && problem.startsWith('feed'))
  return key === undefined ? null : describePolicyProblem(key, t)
}

/** Says that an organisation manages this browser and which of its settings cannot be used; nothing if none does. */
export const ManagedSettings = ({ policy, t }: { policy: Policy | null; t: PageT }) => {
  if (!policy) return null
  const { organisation, problems } = policy
  return (
    <section class="managed-settings" aria-labelledby="managed">
      <h2 id="managed">{organisation === null ? t('managed.title') : t('managed.titleBy', { organisation })}</h2>
      <p>{t('managed.lede')}</p>
      {problems.length > 0 && <p>{t('managed.problems')}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.map((key) => (
            <li key={key}>{describePolicyProblem(key, t)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
