import { readFileSync } from 'node:fs'

const MS_A_TICK = 10 // the kernel counts a hundred ticks a second

/** The processor time that a process has used so far with all its threads, in milliseconds. Linux alone tells. */
export function cpuOf(pid) {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
  const [user, system] = [afterName[11], afterName[12]].map(Number)
  return (user + system) * MS_A_TICK
}

/** Of a process, on Linux: its resident memory in MiB (VmRSS), or the most that it ever was (VmHWM). */
export function memoryOf(pid, name = 'VmRSS') {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)
}
