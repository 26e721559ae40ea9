export function Laboratory() {
  return null;
}
