/** The parts of a manifest that say what an extension may do. */
export type AskingManifest = {
  permissions?: string[]
  optional_permissions?: string[]
  host_permissions?: string[]
  optional_host_permissions?: string[]
  content_scripts?: {
    matches?: string[]
    exclude_matches?: string[]
    exclude_globs?: string[]
    all_frames?: boolean
    match_about_blank?: boolean
    world?: string
  }[]
  web_accessible_resources?: { resources?: string[]; matches?: string[] }[]
  externally_connectable?: { matches?: string[]; ids?: string[] }
  content_security_policy?: Record<string, string>
  browser_specific_settings?: { gecko?: { data_collection_permissions?: Record<string, string[]> } }
  incognito?: string
} & Record<string, unknown>

/** `asks`: what it may do or reach. `spares`: what it leaves out of that. A line each: a kind, and a name. */
export type ManifestAsks = { asks: string[]; spares: string[] }

const named = (kind: string, names: string[] = []): string[] => names.map((name) => `${kind}: ${name}`)

const lists = ['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions'] as const

/** Members that are read below, beside those lists. */
const otherAsking = [
  'browser_specific_settings',
  'content_scripts',
  'content_security_policy',
  'externally_connectable',
  'incognito',
  'web_accessible_resources',
]

/** Members by which an extension may do and reach no more than it does without. */
const quiet = [
  ...['manifest_version', 'name', 'description', 'version', 'version_name', 'icons', 'default_locale'],
  ...['action', 'background', 'commands', 'options_ui', 'minimum_chrome_version', 'storage'],
]

const known: string[] = [...lists, ...otherAsking, ...quiet]

const refuseUnknown = (manifest: AskingManifest): void => {
  const unknown = Object.keys(manifest).find((member) => !known.includes(member))
  if (unknown)
    throw new Error(
      `The manifest has the member ${unknown}, and tools/permissions/asks-of.ts does not know what it allows: have it read there, or named with those that ask for nothing.`,
    )
}

const ofScripts = ({ content_scripts: scripts = [] }: AskingManifest): string[] =>
  scripts.flatMap(({ matches, all_frames: frames, match_about_blank: blank, world }) => [
    ...named('content_scripts', matches),
    ...(frames ? ['content_scripts: all_frames'] : []),
    ...(blank ? ['content_scripts: match_about_blank'] : []),
    ...named('content_scripts', world ? [`world ${world}`] : []),
  ])

/** What is left out: `'none'` in a policy, and private windows. */
const allowsNothing = (line: string): boolean =>
  line === 'incognito: not_allowed' || (line.startsWith('content_security_policy') && line.endsWith(": 'none'"))

const ofPolicy = (policy: Record<string, string> = {}): string[] =>
  Object.entries(policy).flatMap(([pages, text]) =>
    text.split(';').flatMap((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return named(`content_security_policy ${pages} ${name}`, sources)
    }),
  )

const ofPages = ({
  web_accessible_resources: files = [],
  externally_connectable: senders = {},
}: AskingManifest): string[] => [
  ...files.flatMap(({ resources, matches }) =>
    named('web_accessible_resources', [...(resources ?? []), ...(matches ?? [])]),
  ),
  ...named('externally_connectable', [...(senders.matches ?? []), ...(senders.ids ?? [])]),
]

const sorted = (lines: string[]): string[] => [...new Set(lines)].sort()

/** What a manifest asks for, in an order of its own. @throws a sentence, for a member that nobody has thought of */
export const asksOf = (manifest: AskingManifest): ManifestAsks => {
  refuseUnknown(manifest)
  const inPrivate = named('incognito', manifest.incognito ? [manifest.incognito] : [])
  const policy = ofPolicy(manifest.content_security_policy)
  const collected = manifest.browser_specific_settings?.gecko?.data_collection_permissions ?? {}
  return {
    asks: sorted([
      ...lists.flatMap((kind) => named(kind, manifest[kind])),
      ...ofScripts(manifest),
      ...ofPages(manifest),
      ...[...policy, ...inPrivate].filter((line) => !allowsNothing(line)),
      ...Object.entries(collected).flatMap(([kind, names]) => named(`data_collection_permissions ${kind}`, names)),
    ]),
    spares: sorted([
      ...[...policy, ...inPrivate].filter(allowsNothing),
      ...(manifest.content_scripts ?? []).flatMap((script) =>
        named('content_scripts', [...(script.exclude_matches ?? []), ...(script.exclude_globs ?? [])]),
      ),
    ]),
  }
}
