import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { PEER_HEADER } from './visitor'

/**
 * Writes the address of the connection into a header of every request, over what the client sent: Next hands no socket
 * to its handlers and believes any X-Forwarded-For, by which the limits of the sign-in could be dodged. Called once when
 * the server starts.
 */
export function tellPeerAddress(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? 'unknown'
  })
}
