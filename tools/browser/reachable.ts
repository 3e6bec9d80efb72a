import { lookup } from 'node:dns/promises'
import { connect } from 'node:tls'

/** Whether a TLS connection to a host comes about within a time; nothing is sent over it but the greeting. */
export const isReachable = async (host: string, timeoutMs = 3_000): Promise<boolean> => {
  try {
    const { address } = await lookup(host)
    return await new Promise<boolean>((resolve) => {
      const socket = connect({ host: address, port: 443, servername: host, timeout: timeoutMs })
      const end = (reached: boolean) => {
        socket.destroy()
        resolve(reached)
      }
      socket.once('secureConnect', () => end(true))
      socket.once('timeout', () => end(false))
      socket.once('error', () => end(false))
    })
  } catch {
    // No name server, or none that knows the host: both mean that it cannot be reached.
    return false
  }
}
