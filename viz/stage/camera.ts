/** Pan and zoom, one for all canvases of the stage; and where points of the layout come to lie on a canvas. */
import { select, zoom, zoomIdentity } from 'd3';
import type { ZoomTransform } from 'd3';

export interface Size {
  width: number;
  height: number;
}
/** Half the width and height of the layout. */
export interface Extent {
  halfWidth: number;
  halfHeight: number;
}
/** Pixels of the page: x of a point = x in the layout · scale + left. */
export interface Projection {
  scale: number;
  left: number;
  top: number;
}

const MARGIN = 14;
/** Where there is height to spare, most of it is left below, for captions. */
const RAISED = 0.7;
const LEAST = 0.6;
const MOST = 60;
/** Up to this factor all of it is in sight. */
const WHOLE = 1.02;

export function project(transform: ZoomTransform, size: Size, extent: Extent): Projection {
  const fit = Math.min(
    Math.max(40, size.width - 2 * MARGIN) / (2 * extent.halfWidth),
    Math.max(40, size.height - 2 * MARGIN) / (2 * extent.halfHeight),
  );
  const slack = size.height / 2 - MARGIN - fit * extent.halfHeight;
  return {
    scale: fit * transform.k,
    left: (transform.k * size.width) / 2 + transform.x,
    top: transform.k * (size.height / 2 - RAISED * slack) + transform.y,
  };
}

export class Camera {
  transform: ZoomTransform = zoomIdentity;
  /** When it last moved, in milliseconds of the page. */
  movedAt = -Infinity;
  size: Size = { width: 1, height: 1 };
  private readonly moved: () => void;
  private readonly calm: () => boolean;
  private readonly canvases = new Set<HTMLCanvasElement>();
  private readonly behaviour = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([LEAST, MOST])
    .clickDistance(5)
    .filter((event: MouseEvent | TouchEvent) => this.concerns(event))
    .on('zoom', ({ transform }: { transform: ZoomTransform }) => this.take(transform));

  /** @param moved told after every move; @param calm whether moves are to be without a flight */
  constructor(moved: () => void, calm: () => boolean) {
    this.moved = moved;
    this.calm = calm;
  }

  /** Lets a canvas be panned and zoomed; returns how to end that. */
  attach(canvas: HTMLCanvasElement): () => void {
    const chosen = select(canvas);
    chosen.call(this.behaviour).on('dblclick.zoom', null);
    this.canvases.add(canvas);
    hold(canvas, this.transform);
    return () => {
      chosen.interrupt().on('.zoom', null);
      this.canvases.delete(canvas);
    };
  }

  /** While everything is in sight, one finger scrolls the page and two zoom. */
  private concerns(event: MouseEvent | TouchEvent): boolean {
    if ('touches' in event) return event.touches.length > 1 || this.transform.k > WHOLE;
    return (!event.ctrlKey || event.type === 'wheel') && !event.button;
  }

  private take(transform: ZoomTransform): void {
    this.transform = transform;
    this.movedAt = performance.now();
    for (const canvas of this.canvases) hold(canvas, transform);
    this.moved();
  }

  reset(): void {
    this.fly(zoomIdentity);
  }

  zoomBy(factor: number): void {
    this.onOne((canvas) => this.behaviour.scaleBy(select(canvas), factor));
  }

  panBy(x: number, y: number): void {
    this.onOne((canvas) =>
      this.behaviour.translateBy(select(canvas), x / this.transform.k, y / this.transform.k),
    );
  }

  /** Shows a circle of the layout. */
  show(x: number, y: number, radius: number, extent: Extent): void {
    const { width, height } = this.size;
    const { scale, top } = project(zoomIdentity, this.size, extent);
    const k = Math.max(1, Math.min(MOST, Math.min(width, height) / (2.3 * radius * scale)));
    this.fly(
      zoomIdentity.scale(k).translate(...towards(x * scale, y * scale + top - height / 2, width, height, k)),
    );
  }

  private fly(to: ZoomTransform): void {
    this.onOne((canvas) => {
      const chosen = select(canvas);
      chosen.interrupt();
      if (this.calm()) this.behaviour.transform(chosen, to);
      else chosen.transition().duration(450).call(this.behaviour.transform, to);
    });
  }

  private onOne(act: (canvas: HTMLCanvasElement) => void): void {
    for (const canvas of this.canvases) return act(canvas);
  }
}

/** The shift, before scaling by k, that brings a point (from the middle of the layout) to the middle of the canvas. */
function towards(x: number, y: number, width: number, height: number, k: number): [number, number] {
  return [width / 2 / k - width / 2 - x, height / 2 / k - height / 2 - y];
}

/** d3 keeps the transform on the element. */
function hold(canvas: HTMLCanvasElement, transform: ZoomTransform): void {
  (canvas as HTMLCanvasElement & { __zoom?: ZoomTransform }).__zoom = transform;
  canvas.style.touchAction = transform.k > WHOLE ? 'none' : 'pan-y';
}
