import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import { colour } from '../theme';

/** Writes a node's name beside it, with a rim in the colour of the ground, so that it can be read over edges. */
export const drawLabel: NodeLabelDrawingFunction = (context, data, settings) => {
  if (!data.label) return;
  const size = settings.labelSize;
  const x = data.x + data.size + 4;
  const y = data.y + size / 3;
  context.font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = colour('ground');
  context.strokeText(data.label, x, y);
  context.fillStyle = colour('ink');
  context.fillText(data.label, x, y);
};

/** A ring around the node under the pointer, and its name. */
export const drawHover: NodeHoverDrawingFunction = (context, data, settings) => {
  context.beginPath();
  context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = colour('ink');
  context.stroke();
  drawLabel(context, data, settings);
};
