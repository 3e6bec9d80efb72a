import { minuteMs } from '../../core/time/durations.ts'

/** Null where it has more. */
const readBody = async (response: Response, maxBytes: number): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Node says "fetch failed", and keeps why to the cause. */
const reasonOf = (error: unknown): string => {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } }
  return cause?.code ?? cause?.message ?? message
}

/** Node has it for a fault of the program, and names no address. */
const brokeOff = (url: string, cause: unknown): Error =>
  new Error(
    `${url} broke off (${reasonOf(cause)}): the host, or something in between, is in trouble. Try again later.`,
    { cause },
  )

const whatToDo = (response: Response): string => {
  const { status } = response
  if (status >= 300 && status < 400)
    return `no reader follows a redirect. In feed/channel.json, set url to where it leads (${response.headers.get('location')}).`
  if (status >= 500) return 'the host is in trouble. Try again later.'
  const mustGive =
    'the host must give this file to everybody, and answer 404 for one that it does not have (docs/publishing.md, “What the host must do”).'
  return status === 403
    ? `${mustGive} If it is there, its web server may not read it: give files the mode 644 and folders 755.`
    : mustGive
}

/**
 * Asks a host as a client does (clause 4.2), but with a query, so that no cache answers. null if it answers 404. Throws a
 * sentence that says what to do.
 */
export const download = async (url: string, maxBytes: number): Promise<Uint8Array | null> => {
  const signal = AbortSignal.timeout(minuteMs)
  const response = await fetch(`${url}?at=${Date.now()}`, { redirect: 'manual', cache: 'no-store', signal }).catch(
    (error: unknown) => {
      throw new Error(`${url} cannot be read (${reasonOf(error)}): check the address and your connection.`, {
        cause: error,
      })
    },
  )
  if (response.status === 404) return null
  if (response.status !== 200)
    throw new Error(`${url} cannot be read: status ${response.status}; ${whatToDo(response)}`)
  const body = await readBody(response, maxBytes).catch((error: unknown) => {
    throw brokeOff(url, error)
  })
  if (body === null) throw new Error(`${url} has more than ${maxBytes} bytes.`)
  return body
}
