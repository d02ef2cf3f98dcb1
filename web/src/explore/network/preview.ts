import type Sigma from 'sigma';
import type { Motion } from './motion';

type Point = { x: number; y: number };
type Pair = readonly [Point, Point];

/** The CSS transform, about the upper left corner, that moves, zooms and turns a picture so that two of its points come from `before` to `after`. */
export function similarity([p, q]: Pair, [toP, toQ]: Pair): string {
  // Points as complex numbers: z becomes a·z + b.
  const [x, y, toX, toY] = [q.x - p.x, q.y - p.y, toQ.x - toP.x, toQ.y - toP.y];
  const length = x * x + y * y;
  const re = (toX * x + toY * y) / length;
  const im = (toY * x - toX * y) / length;
  return `matrix(${re},${im},${-im},${re},${toP.x - re * p.x + im * p.y},${toP.y - im * p.x - re * p.y})`;
}

/**
 * While the camera moves, shows the last drawing moved as a picture, and has Sigma draw anew when it is at rest. To draw
 * 20,000 edges for each frame is too much where no graphics card does it; to move a picture is not.
 */
export function movePicture(sigma: Sigma, motion: Motion): void {
  const camera = sigma.getCamera();
  const corners: Pair = [{ x: 0, y: 0 }, { x: 1, y: 1 }];
  let drawn = camera.getState();
  const layers = sigma.getCanvases();
  const place = (transform: string) => {
    for (const name of ['edges', 'nodes', 'labels']) {
      layers[name]!.style.transformOrigin = '0 0';
      layers[name]!.style.transform = transform;
    }
    // The rest has little or nothing on it, yet each layer costs time.
    for (const name of ['edgeLabels', 'hovers', 'hoverNodes']) layers[name]!.style.visibility = transform && 'hidden';
  };
  const seenFrom = (cameraState: typeof drawn) => corners.map((corner) => sigma.framedGraphToViewport(corner, { cameraState })) as unknown as Pair;
  camera.removeAllListeners('updated'); // Sigma's own, which draws
  camera.on('updated', (state) => {
    motion.moved();
    place(similarity(seenFrom(drawn), seenFrom(state)));
  });
  sigma.on('afterRender', () => {
    drawn = camera.getState();
    place('');
  });
}

/** While something moves, does not ask which node or edge is under the pointer, for which the drawing would have to be read back. */
export function pickAtRest(sigma: Sigma, motion: Motion): void {
  const captor = sigma.getMouseCaptor();
  const listeners = captor.listeners('mousemove');
  captor.removeAllListeners('mousemove');
  for (const listener of listeners) captor.on('mousemove', (coordinates) => void (motion.moving || listener(coordinates)));
}
