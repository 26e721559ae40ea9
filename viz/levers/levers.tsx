export function Levers() {
  return null;
}
