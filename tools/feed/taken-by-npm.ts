type Environment = Record<string, string | undefined>

/** npm completes a beginning of one of its own options, and takes the next word for the value of this one. */
const completed: Record<string, string> = { replace: 'replace_registry_host' }

/** What npm's settings can say of that one, so nothing was taken. */
const settings = ['always', 'never']

const valueIn = (env: Environment, name: string): string | undefined => {
  const own = env[`npm_config_${name.replaceAll('-', '_')}`]
  if (own !== undefined) return own
  const value = env[`npm_config_${completed[name]}`]
  return value === undefined || settings.includes(value) ? undefined : value
}

/**
 * The options that stood before `--` on npm's command line, as they were written: npm takes them for its own, and a dry
 * run, say, would be none. npm tells its scripts in variables what it took; a denied option is an empty one.
 * @param names a tool's options, without those that it was given
 * @param script the tool's file: what it starts itself, or a test of it, inherits the variables and is not meant
 */
export const takenByNpm = (names: string[], script: string, env: Environment): string[] => {
  if (!env.npm_lifecycle_script?.includes(script)) return []
  return names.flatMap((name) => {
    const value = valueIn(env, name)
    if (value === undefined) return []
    return value === '' || value === 'false' ? `--no-${name}` : `--${name}`
  })
}
