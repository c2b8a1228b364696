// Preloaded into a server that a command starts: when the command is gone, even killed, so is the other end of stdin.
process.stdin.on('close', () => process.kill(process.pid, 'SIGTERM')).resume()
