import { useState } from 'preact/hooks'
import { termsOf } from '../../core/filter/search.ts'
import type { ThisPageT } from '../../core/language/catalogue.ts'
import type { Words } from '../../core/language/words.ts'
import type { SeenHost } from '../../core/page/attribute.ts'
import { toHostsCsv } from '../../core/page/hosts-csv.ts'
import { selectHosts } from '../../core/page/select-hosts.ts'
import { sayAnew } from '../say-anew.ts'
import { rowsAtOnce } from './host-list.tsx'

type Copying = {
  hosts: SeenHost[]
  compiled: string
  onCopy: (text: string) => Promise<boolean>
}

/** What was copied, in a sentence of the interface's language; where the browser did not allow it, the text itself. */
type Copied = { say: (t: Words<ThisPageT>['t']) => string; text: string | null }

const copy = async ({ hosts, compiled, onCopy }: Copying): Promise<Copied> => {
  const text = toHostsCsv(hosts, compiled)
  const isCopied = await onCopy(text)
  return isCopied
    ? { say: (t) => t('page.copied', { count: hosts.length }), text: null }
    : { say: (t) => t('page.notCopied'), text }
}

/** What the reader asks of the list, and what that leaves of it. */
export const useHostList = (all: SeenHost[]) => {
  const [query, setQuery] = useState('')
  const [owner, setOwner] = useState<string | null | undefined>(undefined)
  const [shown, setShown] = useState(rowsAtOnce)
  const [copied, setCopied] = useState<Copied | null>(null)
  const hosts = selectHosts(all, { query, owner })
  return {
    ...{ query, owner, shown, copied, hosts },
    terms: termsOf(query),
    isFiltered: query.trim() !== '' || owner !== undefined,
    onQuery: (wanted: string) => {
      setQuery(wanted)
      setCopied(null)
    },
    onOwner: (wanted: string | null | undefined) => {
      setOwner(wanted)
      setCopied(null)
    },
    onMore: () => setShown(shown + rowsAtOnce),
    onCopy: (how: Omit<Copying, 'hosts'>) => void sayAnew(setCopied, () => copy({ ...how, hosts })),
  }
}
