import { ContactLink } from '../components/contact-link.tsx'
import { Dated } from '../components/dated.tsx'
import { FindingLink } from '../components/findings/finding-link.tsx'
import { KindTag } from '../components/kind-tag.tsx'
import type { FindingPartProps } from './finding-part.ts'
import { hrefIn } from './page.ts'

const most = 2

const OnRecord = ({ finding, page }: FindingPartProps) => {
  const { t, language, recordBeside } = page.local
  const items = finding.retracted ? [] : recordBeside(finding, most)
  if (items.length === 0) return null
  return (
    <section>
      <h2>{t('pairs.record')}</h2>
      <p>{t('site.otherWay')}</p>
      <ul>
        {items.map((other) => (
          <li key={other.id}>
            <KindTag group={other.group} kind={other.kind} t={t} />
            <FindingLink finding={other} />
            <Dated date={other.date} language={language} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Beside a finding: what points the other way, the way to one's own data, and what to do where something is wrong. */
export const FindingAside = (props: FindingPartProps) => {
  const { page } = props
  const { t, input } = page.local
  return (
    <aside class="site-aside" aria-label={t('site.beside')}>
      <OnRecord {...props} />
      <section>
        <h2>{t('ask.own')}</h2>
        <p>
          <a href={hrefIn(page, 'ask/')}>{t('action.ask')}</a>
        </p>
      </section>
      <section>
        <h2>{t('site.wrong')}</h2>
        <p>
          <ContactLink contact={input.channel.contact} t={t} /> {t('site.wrongText')}{' '}
          <a href={hrefIn(page, 'corrections/')}>{t('corrections.title')}</a>
        </p>
      </section>
    </aside>
  )
}
