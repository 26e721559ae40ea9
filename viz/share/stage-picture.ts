/** The stage as it stands, as a PNG; null where no stage is in sight. Drawing for print is fetched when it is asked for. */
export async function stagePicture(): Promise<Blob | null> {
  const { stagePng } = await import('../stage/export.ts');
  return stagePng();
}
