export const TEMPLATE: string
export function makeTemplate(serverUrl: string): Promise<void>
export function copyTemplate(serverUrl: string, name: string): Promise<string>
export function onServer(serverUrl: string, sql: string): Promise<void>
