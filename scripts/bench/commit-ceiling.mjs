import { performance } from 'node:perf_hooks'
import pg from 'pg'

/** One small row and its number, taken last before the commit: whoever comes next waits until it is on disk. */
const COMMIT = `with taken as (update bench_number set last = last + 1 returning last)
  insert into bench_rows (number, title) select last, $1 from taken`

/** How many serialized commits a second a database carries out for so many at once: no app can number its rows faster. */
export async function commitCeiling(databaseUrl, people, seconds) {
  const clients = Array.from({ length: people }, () => new pg.Client({ connectionString: databaseUrl }))
  await Promise.all(clients.map((client) => client.connect()))
  try {
    await clients[0].query(`drop table if exists bench_number, bench_rows; create table bench_number (last int);
      create table bench_rows (number int primary key, title text); insert into bench_number values (0)`)
    let commits = 0
    const began = performance.now()
    const commitOn = async (client) => {
      for (; performance.now() - began < seconds * 1000; commits++)
        await client.query(COMMIT, ['三组饮水管网冬季冻裂，二十三户断水'])
    }
    await Promise.all(clients.map(commitOn))
    return (commits * 1000) / (performance.now() - began)
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}
