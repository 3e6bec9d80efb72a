import type { PageT } from '../../core/language/catalogue.ts'
import { translator } from '../../core/language/translate.ts'
import type { NoticeView } from '../../core/notice/notice-view.ts'
import type { Policy } from '../../core/policy/policy.ts'
import { AccessLine } from '../access-line.tsx'
import { handFocusTo } from '../focus.ts'
import { LockLine } from '../lock-line.tsx'
import { NoticeCard } from '../notice/card.tsx'
import { lockOf } from '../organisation.ts'
import { PageHeader } from '../page-header.tsx'
import { StatusLine } from '../status-line.tsx'
import { StorageTrouble } from '../storage-trouble.tsx'
import { Switch } from '../switch.tsx'

export type WelcomeViewProps = {
  /** The notice as it would come now; `null` until the findings are there. */
  demo: NoticeView | null
  reminders: boolean
  policy?: Policy | null
  /** Whether there is a host to ask for the findings. */
  isPublished: boolean
  /** `null` if there is nothing to say: access is granted and was never in question. */
  access: 'granted' | 'some' | 'missing' | null
  /** The hosts of the site that access is granted to, if not to all of them. */
  hosts: string[]
  /** The browser could not read what is stored. */
  isUnreadable: boolean
  /** A whole sentence if the last change could not be made. */
  error: string | null
  t: PageT
  onReminders: (isOn: boolean) => void
  onGrant: () => void
}

const paragraphs = (isPublished: boolean) =>
  [
    ['welcome.doesTitle', 'welcome.does'],
    ['welcome.neverTitle', isPublished ? 'welcome.neverPublished' : 'welcome.never'],
    ['welcome.chooseTitle', 'welcome.choose'],
  ] as const

const ignore = () => {}

const Demo = ({ view, t }: { view: NoticeView; t: PageT }) =>
  view.total === 0 ? (
    <p>{t('feed.empty')}</p>
  ) : (
    <figure class="welcome-demo">
      <div inert>
        <NoticeCard
          view={view}
          t={translator(view.messages, view.language)}
          more={undefined}
          error={null}
          onFold={ignore}
          isMenuWanted={false}
          onRemind={ignore}
          onChoose={ignore}
          onOpenPage={ignore}
        />
      </div>
      <figcaption>{t('welcome.demo')}</figcaption>
    </figure>
  )

/** The page that opens once, after installation. */
export const WelcomeView = (props: WelcomeViewProps) => {
  const { demo, reminders, policy = null, isPublished, access, error, t, onReminders, onGrant } = props
  const locked = lockOf('reminders', policy, t)
  return (
    <main class="welcome surface">
      <div class="welcome-text">
        <PageHeader name={t('name')} title={t('welcome.title')} />
        <StorageTrouble isUnreadable={props.isUnreadable} t={t} />
        {access && access !== 'granted' && (
          <div ref={handFocusTo('#switch-reminders')}>
            <AccessLine access={access} hosts={props.hosts} t={t} onGrant={onGrant} />
          </div>
        )}
        {paragraphs(isPublished).map(([title, text]) => (
          <section key={title}>
            <h2>{t(title)}</h2>
            <p>{t(text)}</p>
          </section>
        ))}
        <Switch name="reminders" label={t('reminders')} locked={locked} checked={reminders} onChange={onReminders} />
        <LockLine name="reminders" locked={locked} />
        <StatusLine text={error ?? (access === 'granted' ? t('access.granted') : null)} />
      </div>
      {demo && <Demo view={demo} t={t} />}
    </main>
  )
}
