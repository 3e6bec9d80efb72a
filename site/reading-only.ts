import type { FindingsViewProps } from '../components/findings/view.tsx'

const nothing = () => undefined

/** What a reader can do on a page before its script has come: read it. `pageOf` gives the address of a finding's page. */
export const readingOnly = (
  pageOf: (id: string) => string,
): Pick<FindingsViewProps, 'citing' | 'saving' | 'creditOf' | 'onSave' | 'onFilter' | 'onQuery' | 'onOpen'> => ({
  citing: { cite: () => '', onCopy: async () => false, isLinkLocal: false, pageOf },
  saving: {
    onSaveList: async () => '',
    onCopyView: async () => false,
    isLinkLocal: false,
    onPrint: nothing,
  },
  creditOf: () => '',
  onSave: nothing,
  onFilter: nothing,
  onQuery: nothing,
  onOpen: nothing,
})
