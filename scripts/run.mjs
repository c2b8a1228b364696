import { spawn } from 'node:child_process'
import { appendFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { atEnd } from './lifetime.mjs'

/**
 * Starts a program that ends with this command. `exited` resolves to its exit code; with `quiet` its words are
 * collected in `words`, and in the file `log` if one is named, and not shown. `pid` is its number; `stop` asks it to end,
 * and insists after ten seconds.
 */
export function start(program, args, { env = process.env, input = 'ignore', quiet = false, log, shell = false } = {}) {
  if (log) writeFileSync(log, '')
  const output = quiet ? 'pipe' : 'inherit'
  const stdio = [input, output, output]
  const child = spawn(program, args, { env, stdio, shell })
  const running = { pid: child.pid, words: '', exited: undefined, stop }
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      running.words += text
      if (log) appendFileSync(log, text)
    })
  }
  running.exited = new Promise((resolve) => {
    child.on('error', (error) => {
      running.words += error.message
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
  async function stop() {
    const isDone = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined
    if (isDone()) return
    child.kill('SIGTERM')
    const insist = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await running.exited
    clearTimeout(insist)
  }
  atEnd(stop)
  return running
}

/** Starts a node server, which ends even if this command is killed without a chance to end it. */
export function startServer(args, options) {
  const guard = fileURLToPath(new URL('end-with-parent.mjs', import.meta.url))
  return start(process.execPath, ['--import', guard, ...args], { ...options, input: 'pipe' })
}

/** Runs a node program to its end; resolves to its exit code and, with `quiet`, its words. */
export async function runNode(args, options) {
  const running = start(process.execPath, args, options)
  const code = await running.exited
  return { code, words: running.words }
}

/** The path of a file in an installed package, also of one that its package does not export. */
export const packageFile = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))
