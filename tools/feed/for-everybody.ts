/**
 * What a command writes that makes files for a web server: it is uploaded with its modes, so everybody may read it, whatever
 * the user's umask keeps from others. Who may write is left as it is.
 */
export const writeForEverybody = (): void => {
  const before = process.umask(0o022)
  process.umask(before & 0o722)
}
