export function migrate(url: string, dir?: string): Promise<string[]>
