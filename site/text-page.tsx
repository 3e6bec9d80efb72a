import type { ComponentChildren } from 'preact'
import { CorrectionsLog } from '../components/findings/corrections-log.tsx'
import { LinkToFinding } from '../components/findings/finding-link.tsx'
import { LimitList } from '../components/findings/limit-list.tsx'
import { WithheldList } from '../components/findings/withheld-list.tsx'
import { pathOfFinding } from '../core/website/page-address.ts'
import { pageData } from './linked-data.ts'
import type { LocalSite } from './local-site.ts'
import { hrefFrom, type Page } from './page.ts'

type TextPage = {
  path: string
  title: string
  description: string
  children: ComponentChildren
}

const textPage = (local: LocalSite, { path, title, description, children }: TextPage): Page => ({
  local,
  path,
  title: `${title} · ${local.t('site.name')}`,
  description,
  picture: { path: `cards/${local.language}/timeline.png`, alt: local.t('site.picture') },
  linkedData: pageData(local, title, description),
  content: (page) => (
    <LinkToFinding.Provider value={(id) => hrefFrom(page)(pathOfFinding(id, local.language))}>
      <main class="site-text">
        <h1>{title}</h1>
        {children}
      </main>
    </LinkToFinding.Provider>
  ),
})

const Paragraphs = ({ texts }: { texts: string[] }) => (
  <>
    {texts.map((text) => (
      <p key={text}>{text}</p>
    ))}
  </>
)

export const correctionsPage = (local: LocalSite): Page => {
  const { t, feed, words } = local
  return textPage(local, {
    path: 'corrections/',
    title: t('corrections.title'),
    description: t('corrections.lede'),
    children: <CorrectionsLog feed={feed} words={words} isTitled={false} />,
  })
}

export const leftOutPage = (local: LocalSite): Page => {
  const { t, feed, words } = local
  return textPage(local, {
    path: 'left-out/',
    title: t('withheld.title'),
    description: t('withheld.lede'),
    children: (
      <>
        <p>{t('withheld.lede')}</p>
        {feed.withheld.length > 0 && <WithheldList feed={feed} words={words} />}
      </>
    ),
  })
}

export const aboutPage = (local: LocalSite): Page => {
  const { t, feed, words } = local
  return textPage(local, {
    path: 'about/',
    title: t('site.about'),
    description: t('about.what'),
    children: (
      <>
        <Paragraphs texts={[t('about.what'), t('findings.checked'), t('about.rules'), t('about.archive')]} />
        <section>
          <h2>{t('limits.title')}</h2>
          <LimitList feed={feed} words={words} />
        </section>
        <section id="extension">
          <h2>{t('privacy.extension')}</h2>
          <Paragraphs texts={[t('welcome.does'), t('welcome.choose')]} />
        </section>
        <p>{t('about.licence')}</p>
      </>
    ),
  })
}

export const privacyPage = (local: LocalSite): Page => {
  const { t } = local
  return textPage(local, {
    path: 'privacy/',
    title: t('site.privacy'),
    description: t('privacy.pages'),
    children: (
      <>
        <Paragraphs texts={[t('privacy.pages'), t('privacy.letters'), t('privacy.host'), t('privacy.links')]} />
        <section>
          <h2>{t('privacy.extension')}</h2>
          <p>{t('welcome.neverPublished')}</p>
        </section>
      </>
    ),
  })
}

/** Hosts answer with it whatever the address, so its own links begin at the website's base. */
export const notFoundPage = (local: LocalSite): Page => {
  const { t, input } = local
  const base = input.channel.site === null ? '/' : new URL(input.channel.site).pathname.replace(/\/*$/, '/')
  const page = textPage(local, {
    path: '',
    title: t('notFound.title'),
    description: t('notFound.text'),
    children: (
      <>
        <p>{t('notFound.text')}</p>
        <p>
          <a href={base}>{t('site.findings')}</a>
        </p>
      </>
    ),
  })
  return { ...page, base }
}
