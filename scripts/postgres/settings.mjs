import { availableParallelism, totalmem } from 'node:os'

const MB = 1024 * 1024

/**
 * How the embedded server is set for the machine that it shares with the app: an eighth of the memory for its own pages
 * (256 MB to 2 GB), the planner told of the file cache, checkpoints spread over a quarter of an hour. `fast` is for tests
 * alone: a crash would lose their data, which nobody misses.
 */
export function serverSettings({ fast = false } = {}) {
  const memory = totalmem() / MB
  const megabytes = (share, least, most) => `${Math.round(Math.min(most, Math.max(least, memory * share)))}MB`
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: fast ? '256MB' : megabytes(1 / 8, 256, 2048),
    effective_cache_size: megabytes(1 / 2, 512, 65_536),
    maintenance_work_mem: megabytes(1 / 32, 64, 1024),
    work_mem: megabytes(1 / 1024, 8, 64), // for each sort or hash of each connection
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    wal_compression: 'on',
    random_page_cost: '1.1',
    jit: 'off',
    // A page's statements are short: a helper process costs more than it brings where few processors are shared.
    max_parallel_workers_per_gather: availableParallelism() >= 8 ? 2 : 0,
    ...(fast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }),
  }
}
