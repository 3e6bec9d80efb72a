import type { Group, Kind } from '../core/feed/vocabulary.ts'
import type { FindingT } from '../core/language/catalogue.ts'
import { GroupMark } from './group-mark.tsx'

type KindTagProps = { group: Group; kind: Kind | null; t: FindingT }

/** Group and kind, by shape, colour and word: "Reported · Leaked recordings". */
export const KindTag = ({ group, kind, t }: KindTagProps) => (
  <span class="kind-tag" data-group={group}>
    <GroupMark group={group} />
    <strong>{t(`tag.${group}`)}</strong>
    {kind && <span class="kind-tag-kind">{t(`kind.${kind}`)}</span>}
  </span>
)
