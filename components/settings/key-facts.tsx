import type { PageT } from '../../core/language/catalogue.ts'
import { Button } from '../button.tsx'
import { Facts } from './facts.tsx'

/** A keyboard command and its present keys; '' if it has none. */
export type Command = { description: string; keys: string }

export type KeyFactsProps = {
  commands: Command[]
  /** The address of the browser's page for extension shortcuts. */
  keysPlace: string
  t: PageT
  onSetKeys: () => void
}

/** The keyboard commands, with a button to the browser's page where their keys are set; nothing if there are none. */
export const KeyFacts = ({ commands, keysPlace, t, onSetKeys }: KeyFactsProps) =>
  commands.length === 0 ? null : (
    <section aria-labelledby="keys">
      <h2 id="keys">{t('settings.keys')}</h2>
      <Facts facts={commands.map(({ description, keys }) => ({ name: description, value: keys || t('keys.none') }))} />
      <p>{t('keys.lede', { place: keysPlace })}</p>
      <Button onClick={onSetKeys}>{t('keys.set')}</Button>
    </section>
  )
