import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** A value as it stands in a column. */
export type Value =
  | string
  | number
  | boolean
  | Date
  | Uint8Array
  | readonly string[]
  | readonly Date[]
  | object
  | null
  | undefined

const CHUNK = 1 << 16

/** Fills one table through COPY, in the order in which rows come. Columns are those of the first row. */
export class TableWriter {
  private columns: string[] | undefined
  private stream: ReturnType<typeof copyFrom> | undefined
  private ended: Promise<void> | undefined
  private lines: string[] = []
  private size = 0
  rows = 0

  constructor(
    private readonly client: Client,
    private readonly table: string,
  ) {}

  async write(row: Record<string, Value>): Promise<void> {
    this.columns ??= this.open(Object.keys(row))
    const line = `${this.columns.map((column) => field(row[column])).join('\t')}\n`
    this.lines.push(line)
    this.size += line.length
    this.rows++
    if (this.size > CHUNK) await this.flush()
  }

  /** Everything is in the table when it resolves. */
  async end(): Promise<number> {
    if (this.stream) {
      await this.flush()
      this.stream.end()
      await this.ended
    }
    return this.rows
  }

  private open(columns: string[]): string[] {
    const stream = this.client.query(copyFrom(`COPY ${this.table} (${columns.map(snake).join(', ')}) FROM STDIN`))
    this.stream = stream
    this.ended = new Promise((resolve, reject) => {
      stream.on('finish', resolve)
      stream.on('error', (error: Error) =>
        reject(new Error(`${this.table}: ${error.message} ${(error as { detail?: string }).detail ?? ''}`)),
      )
    })
    this.ended.catch(() => {}) // told at end()
    return columns
  }

  private async flush(): Promise<void> {
    const text = this.lines.join('')
    this.lines = []
    this.size = 0
    const { stream, ended } = this
    if (!stream || stream.write(text)) return
    await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), ended])
  }
}

function snake(column: string): string {
  return `"${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`
}

/** One field in COPY's text format. */
function field(value: Value): string {
  if (value === null || value === undefined) return '\\N'
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`
  if (Array.isArray(value))
    return escaped(`{${value.map((one) => quoted(one instanceof Date ? one.toISOString() : String(one))).join(',')}}`)
  return escaped(typeof value === 'string' ? value : JSON.stringify(value))
}

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/[\\\t\n\r]/g, (one) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[one] ?? one)
    : text
}
