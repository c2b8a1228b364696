import { connection } from 'next/server'
import { COLUMNS, ROWS } from './rows.mjs'

/** Fifty rows of the issue list and nothing else: what this framework can serve at most on this machine. */
export default async function FloorPage() {
  await connection() // made anew for each request, as every page of the app is
  return (
    <main>
      <h1>问题清单</h1>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row[1]}>
              {COLUMNS.map((column, at) => (
                <td key={column}>{row[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
