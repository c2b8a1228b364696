type Timed = { seconds: number }

export function secondsOfFiles(report: string, root?: string): (Timed & { file: string })[]
export function timeTable(stages: (Timed & { name: string })[], files: (Timed & { file: string })[]): string
