export async function openFromAddress(): Promise<void> {}
