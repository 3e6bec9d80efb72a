type SystemError = NodeJS.ErrnoException & { path: string }

/** By the codes of Node, what a path is that could not be read or written. */
const meanings: Record<string, string> = {
  ENOENT: 'there is nothing of that name',
  ENOTDIR: 'a part of it is a file, where a folder is needed',
  EISDIR: 'it is a folder, where a file is needed',
  EEXIST: 'there is something of that name already',
  EACCES: 'this account may not do that',
  EPERM: 'this account may not do that',
  EROFS: 'nothing can be written there',
  ENOSPC: 'there is no room left',
}

const isSystemError = (error: Error): error is SystemError => 'path' in error && typeof error.path === 'string'

type ChildError = Error & { status: number | null; stderr: Uint8Array | string | null }

const isChildError = (error: Error): error is ChildError => 'status' in error && 'stderr' in error

/** The command is in the first line already; what it said comes after that. */
const describeChild = ({ message, status, stderr }: ChildError): string => {
  const [command = ''] = message.split('\n')
  const said = stderr === null ? '' : String(typeof stderr === 'string' ? stderr : Buffer.from(stderr)).trim()
  return `${command.replace(/^Command failed: /, '')} ended with status ${status}${said === '' ? '.' : `:\n${said}`}`
}

/** An expected failure for whoever called a tool: which file it is about, or which command. */
export const describeFailure = (error: Error): string => {
  if (isChildError(error)) return describeChild(error)
  const meaning = isSystemError(error) ? meanings[error.code ?? ''] : undefined
  return isSystemError(error) && meaning !== undefined
    ? `${error.path}: ${meaning} (${error.code}). Give another path, or change what is there, and try again.`
    : error.message
}
