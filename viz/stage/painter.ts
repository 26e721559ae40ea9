/** Draws one run on one canvas: ties, communities, people, creators, posts, what happens, who is looked at. */
import { MOST_EDGES_OF, asGroups, dotRadius } from './look.ts';
import type { Look } from './look.ts';
import { EdgeLayer } from './paint-edges.ts';
import { paintCrisis } from './paint-crisis.ts';
import { paintGatherings } from './paint-gatherings.ts';
import { paintGroups, paintLabels } from './paint-groups.ts';
import { paintMoments } from './paint-moments.ts';
import { Stamps, paintStamps, paintCreators } from './paint-people.ts';
import { MOST_RADIUS, PointLayer } from './paint-points.ts';
import { paintPosts } from './paint-posts.ts';
import { paintRings, paintFriends } from './paint-selection.ts';
import { paintOutcry } from './paint-signs.ts';
import { paintFollows } from './paint-ties.ts';
import type { Scene } from './scene.ts';

export class Painter {
  private readonly edges = new EdgeLayer();
  private readonly stamps = new Stamps();
  private readonly points = new PointLayer();

  /**
   * Draws everything.
   *
   * @param rested milliseconds since the picture was last panned or zoomed
   * @returns whether something is still to be finished in the next frames
   */
  paint(context: CanvasRenderingContext2D, scene: Scene, look: Look, now: number, rested: number): boolean {
    context.setTransform(look.density, 0, 0, look.density, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = look.inks.ground;
    context.fillRect(0, 0, look.width, look.height);
    if (scene.layout === null) return false;
    const gliding = scene.glide(now);
    scene.update(look);
    const frame = scene.framesAt(look.time)?.before ?? null;
    let more = gliding;
    const groups = asGroups(scene.people, look);
    if (!groups && scene.people <= MOST_EDGES_OF)
      more = this.edges.draw(context, scene, look, rested) || more;
    if (groups || look.change) scene.updateGroups(look);
    paintGroups(context, scene, look, groups);
    paintFriends(context, scene, look);
    if (!groups && scene.against === null) paintFollows(context, scene, look);
    if (!groups) this.paintPeople(context, scene, look);
    if (frame !== null && !groups && scene.against === null) paintOutcry(context, scene, look, frame);
    if (frame !== null) paintCreators(context, scene, look, frame, groups ? 1 : 0);
    if (frame !== null && !groups && scene.against === null) paintGatherings(context, scene, look, frame);
    paintLabels(context, scene, look);
    if (scene.against === null) paintPosts(context, scene, look);
    paintCrisis(context, scene.run, look);
    paintMoments(context, scene, look);
    paintRings(context, scene, look);
    return more;
  }

  private paintPeople(context: CanvasRenderingContext2D, scene: Scene, look: Look): void {
    if (dotRadius(look) * look.density <= MOST_RADIUS) this.points.paint(context, scene, look);
    else paintStamps(context, scene, look, this.stamps);
  }

  /** For a picture that is to be kept: nothing is left for later frames. */
  complete(scene: Scene, look: Look): void {
    if (scene.layout !== null && scene.people <= MOST_EDGES_OF && !scene.gliding)
      this.edges.finish(scene, look);
  }
}
