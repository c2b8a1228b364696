export function embeddedPostgres(
  dir: string,
  options?: { fast?: boolean },
): Promise<{ url: string; close(): Promise<void> }>
