/** Drawings as files that stand by themselves: colours of the page in place of its variables, SVG or PNG. */

/** Replaces CSS variables by what they stand for: a file has no page around it. */
export const withoutVariables = (text: string, valueOf: (name: string) => string): string =>
  text.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => valueOf(name).replaceAll('"', "'"));

/** In the colours the page has now. */
export function inPageColours(text: string): string {
  const style = getComputedStyle(document.documentElement);
  return withoutVariables(text, (name) => style.getPropertyValue(name).trim());
}

/** Points of a picture for one of the drawing. */
const SHARP = 2;

export interface Svg {
  text: string;
  width: number;
  height: number;
}

/** @throws where the browser does not allow it */
export async function pngOf({ text, width, height }: Svg): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture')))),
  );
}
