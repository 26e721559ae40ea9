/** The stage as it stands, as a PNG; null where no stage is in sight. */
interface StageExport {
  stagePng: () => Promise<Blob | null> | Blob | null;
}

const modules = import.meta.glob<StageExport>('../stage/export.ts');

export async function stagePicture(): Promise<Blob | null> {
  const [load] = Object.values(modules);
  if (!load) return null;
  const { stagePng } = await load();
  return stagePng();
}
