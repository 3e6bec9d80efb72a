import { OfficialLinks, type OfficialLinksProps } from './official-links.tsx'

type NoLettersProps = OfficialLinksProps & { flaw: 'missing' | 'malformed' }

/** In place of the form where the feed has no letters that can be read: the official links. */
export const NoLetters = ({ flaw, ...links }: NoLettersProps) => (
  <section class="request-none">
    <p role="alert">{links.words.t(`requests.${flaw}`)}</p>
    <OfficialLinks {...links} />
  </section>
)
