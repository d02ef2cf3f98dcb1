// What can be taken out of the page. Everything is made in the browser, of what it shows.

/** A table as RFC 4180 has it. Text that a spreadsheet would run as a formula is put behind an apostrophe. */
export function csv(header: readonly string[], rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  const cell = (value: string | number | null | undefined) => {
    let text = value === null || value === undefined ? '' : String(value);
    if (typeof value === 'string' && /^[=+\-@\t\r]/.test(text)) text = `'${text}`;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [header, ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('');
}

/** Hands a file to the reader. */
export function download(name: string, content: string | Blob, type = 'text/plain'): void {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A button of a view's exports: what it says, and what it hands to the reader. */
export type Export = readonly [label: string, take: () => void | Promise<void>];

type Row = readonly (string | number | null | undefined)[];

/** A table as a file. Its name is made of the parts, its rows when it is asked for. */
export function table(label: string, name: readonly string[], header: readonly string[], rows: () => readonly Row[] | Promise<readonly Row[]>): Export {
  return [label, async () => download(`${fileName(...name)}.csv`, csv(header, await rows()), 'text/csv')];
}

/** A drawing on its own: the text of an SVG file, and its size in pixels. */
export type Picture = { svg: string; width: number; height: number };

/** A drawing as files, as it is when it is asked for. */
export function pictures(name: readonly string[], draw: () => Picture): Export[] {
  return [
    ['PNG', async () => download(`${fileName(...name)}.png`, await pixels(draw()))],
    ['SVG', () => download(`${fileName(...name)}.svg`, draw().svg, 'image/svg+xml')],
  ];
}

/** A drawing of the page, with the colours that it has there. */
export function drawn(svg: SVGSVGElement): Picture {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const to = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  const properties = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-size', 'font-family', 'font-weight', 'text-anchor'];
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const property of properties) to[i]!.style.setProperty(property, style.getPropertyValue(property));
  });
  const box = svg.getBoundingClientRect();
  const [width, height] = [Math.round(box.width), Math.round(box.height)];
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.style.background = getComputedStyle(document.body).backgroundColor;
  return { svg: new XMLSerializer().serializeToString(copy), width, height };
}

/** A drawing as pixels, twice as fine as the page. */
async function pixels({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d')!;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return png(canvas);
}

/** Text as XML has it. */
export function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The pixels of a canvas as a file. */
export function png(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture of it'))), 'image/png'),
  );
}

/** A file name of what is shown: small letters, digits and hyphens. */
export function fileName(...parts: readonly string[]): string {
  const name = parts
    .join(' ')
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name.slice(0, 80) || 'diplograph';
}
