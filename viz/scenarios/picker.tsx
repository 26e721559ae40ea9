export function ScenarioPicker(_: { close: () => void }) {
  return null;
}
