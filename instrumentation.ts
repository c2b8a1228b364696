/** Starts what runs beside requests: the ticker, and the word of where each comes from. Next calls this once when a server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startTicker } = await import('@/lib/across/ticker/ticker')
  startTicker()
  const { tellPeerAddress } = await import('@/lib/ground/auth/peer-address')
  tellPeerAddress()
}
