export type EmptyServer = { baseUrl: string; databaseUrl: string; foundingLink: string; close(): Promise<void> }
export function emptyServer(databaseServerUrl: string, name: string): Promise<EmptyServer>
