import { hrefIn, type Page } from './page.ts'
import { StripPicture } from './strip-picture.tsx'

const points = ['site.extensionAccount', 'site.extensionOnly', 'site.extensionChanges'] as const

const Tick = () => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" aria-hidden="true">
    <path
      d="M3 8.5l3.5 3.5L13 4.5"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)

/** Says that there is an extension, and what it helps with. Once on a page, after the sources, and not on paper. */
export const ExtensionStrip = ({ page }: { page: Page }) => {
  const { t } = page.local
  return (
    <section class="site-strip" aria-labelledby="extension">
      <div class="site-strip-text">
        <h2 id="extension">{t('site.extension')}</h2>
        <p>{t('site.extensionText')}</p>
        <ul>
          {points.map((point) => (
            <li key={point}>
              <Tick />
              {t(point)}
            </li>
          ))}
        </ul>
        <p>
          <a href={`${hrefIn(page, 'about/')}#extension`}>{t('site.about')}</a>
        </p>
      </div>
      <StripPicture local={page.local} />
    </section>
  )
}
