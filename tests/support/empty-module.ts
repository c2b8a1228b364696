/** What `server-only` becomes in tests and scripts: the package itself throws outside a React server. */
export {}
