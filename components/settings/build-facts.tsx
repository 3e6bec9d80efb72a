import type { BuildOrigin } from '../../core/build/build-origin.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import { Facts } from './facts.tsx'

export type BuildFactsProps = {
  version: string
  /** null until the package has told. */
  origin: BuildOrigin | null
  t: PageT
}

/** Long enough to name one commit among millions. */
const shownOfCommit = 12

const describeCommit = ({ commit, isChanged }: BuildOrigin, t: PageT): string[] => {
  if (commit === null) return []
  const shown = commit.slice(0, shownOfCommit)
  return [isChanged ? t('build.changed', { commit: shown }) : shown]
}

/** Which WhoSees this is, for whoever reports a fault or compares the package with its sources. */
export const BuildFacts = ({ version, origin, t }: BuildFactsProps) => {
  const commits = origin === null ? [] : describeCommit(origin, t)
  return (
    <section aria-labelledby="build">
      <h2 id="build">{t('name')}</h2>
      <Facts
        facts={[
          { name: t('build.version'), value: version },
          ...commits.map((value) => ({ name: t('build.commit'), value })),
        ]}
      />
    </section>
  )
}
