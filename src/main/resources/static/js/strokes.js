/* Lines drawn with a finger, a pen or a mouse: made to fit a sheet of another size, and measured. */

export const scaled = (lines, by) => lines.map((line) => ({ ...line, minWidth: line.minWidth * by, maxWidth: line.maxWidth * by, dotSize: line.dotSize * by, points: line.points.map((point) => ({ ...point, x: point.x * by, y: point.y * by })) }));

/** How far the lines reach, in the direction in which they reach furthest. */
export function reach(lines) {
  const points = lines.flatMap((line) => line.points);
  const along = (axis) => Math.max(...points.map((point) => point[axis])) - Math.min(...points.map((point) => point[axis]));
  return points.length ? Math.max(along("x"), along("y")) : 0;
}
