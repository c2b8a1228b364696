/** The statements of one request of each page of tests/bench/pages.mjs whose name matches. */
export function statementsOf(
  app: { address: string; databaseUrl: string },
  only: RegExp,
): Promise<
  { name: string; bounds: { statements: number }; statements: { ms: number; sql: string }[]; failed?: string }[]
>
