import { options, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { siteLanguages } from '../core/website/page-address.ts'
import { SiteFrame } from './frame.tsx'
import { hrefFrom, hrefIn, type Page, publicAddress } from './page.ts'
import type { SiteFile } from './site-input.ts'

/** Nothing but what lies beside the page. (`data:` is the picture that is saved as PNG.) */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'"

/** JSON within a `script` element: nothing in it can end the element or begin a comment. */
export const asScriptText = (value: object): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

const Alternates = ({ page }: { page: Page }) => {
  const { local, path } = page
  const addressIn = (folder: string) => publicAddress(page, `${folder}${path}`)
  return (
    <>
      <link rel="canonical" href={addressIn(local.folder)} />
      {siteLanguages.map((language) => (
        <link
          key={language}
          rel="alternate"
          hreflang={language}
          href={addressIn(language === 'en' ? '' : `${language}/`)}
        />
      ))}
      <link rel="alternate" hreflang="x-default" href={addressIn('')} />
      <link rel="alternate" type="application/feed+json" title="JSON Feed" href={hrefFrom(page)('feed.json')} />
      <link rel="alternate" type="application/atom+xml" title="Atom" href={hrefIn(page, 'atom.xml')} />
    </>
  )
}

const OpenGraph = ({ page }: { page: Page }) => {
  const { local, path, title, description, picture } = page
  const parts: [string, string][] = [
    ['og:site_name', local.t('site.name')],
    ['og:type', path.startsWith('finding/') ? 'article' : 'website'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', publicAddress(page, `${local.folder}${path}`)],
    ['og:locale', local.language],
    ['og:image', publicAddress(page, picture.path)],
    ['og:image:alt', picture.alt],
  ]
  return (
    <>
      {parts.map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}

const Head = ({ page }: { page: Page }) => {
  const { local, title, description, script, style } = page
  const href = hrefFrom(page)
  const { assets } = local.input
  return (
    <>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <title>{title}</title>
      <meta name="description" content={description} />
      <link rel="icon" href={href('assets/icon.png')} type="image/png" />
      <link rel="stylesheet" href={href(assets.style)} />
      {style && <link rel="stylesheet" href={href(assets[style])} />}
      <Alternates page={page} />
      <OpenGraph page={page} />
      {script && <script type="module" src={href(assets[script])} />}
    </>
  )
}

/** Attributes with styles are against the policy; without them the layout only estimates less well. */
const withoutStyles = <Result,>(make: () => Result): Result => {
  const before = options.vnode
  options.vnode = (vnode: VNode) => {
    if (typeof vnode.type === 'string') delete (vnode.props as { style?: unknown }).style
    before?.(vnode)
  }
  try {
    return make()
  } finally {
    options.vnode = before
  }
}

const dataBlock = (type: string, id: string, value: object | undefined) =>
  value === undefined ? '' : `<script type="${type}"${id && ` id="${id}"`}>${asScriptText(value)}</script>`

/** A page as a file: HTML that is whole without scripts. */
export const toDocument = (page: Page): SiteFile => {
  const { local, path, linkedData, data, content } = page
  const [head, body] = withoutStyles(() => [
    renderToString(<Head page={page} />),
    renderToString(<SiteFrame page={page}>{content(page)}</SiteFrame>),
  ])
  const html = [
    '<!DOCTYPE html>',
    `<html lang="${local.language}" dir="ltr">`,
    `<head>${head}${dataBlock('application/ld+json', '', linkedData)}</head>`,
    `<body>${body}${dataBlock('application/json', 'page-data', data)}</body>`,
    '</html>',
  ]
  return { path: `${local.folder}${path}index.html`, contents: `${html.join('\n')}\n` }
}
