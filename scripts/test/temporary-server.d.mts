export function temporaryServer(): Promise<{ url: string; close(): Promise<void> }>
