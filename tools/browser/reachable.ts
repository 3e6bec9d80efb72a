import { lookup } from 'node:dns/promises'
import { connect } from 'node:tls'

/** Whether a TLS connection to the host can be made within three seconds. Nothing but the handshake is sent over it. */
export const isReachable = async (host: string): Promise<boolean> => {
  try {
    const { address } = await lookup(host)
    return await new Promise<boolean>((resolve) => {
      const socket = connect({ host: address, port: 443, servername: host, timeout: 3_000 })
      const end = (reached: boolean) => {
        socket.destroy()
        resolve(reached)
      }
      socket.once('secureConnect', () => end(true))
      socket.once('timeout', () => end(false))
      socket.once('error', () => end(false))
    })
  } catch {
    // There is no name server, or none that knows the host: either way it cannot be reached.
    return false
  }
}
