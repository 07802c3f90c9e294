import { sizeOf } from '../../../picture/overview/dots.ts';
import type { Network, Shown, Tints } from '../../../picture/overview/network.ts';
import { inOrder, lineRanks, weightRanks } from '../../../picture/overview/order.ts';
import { pixelOf } from '../../../picture/overview/tone.ts';

/** Lines of one hue that lie one after the other in the buffer of ends. */
interface Run {
  readonly tint: number;
  /** In lines. */
  readonly first: number;
  readonly count: number;
}

/** What is drawn, in the order of drawing, as the buffers hold it. */
export interface Drawn {
  readonly lines: Uint32Array;
  readonly runs: readonly Run[];
  readonly dots: Uint32Array;
}

function runsOf(lines: Uint32Array, tints: Uint8Array): Run[] {
  const runs: Run[] = [];
  let first = 0;
  for (let i = 1; i <= lines.length; i += 1) {
    const tint = tints[lines[first] as number] as number;
    if (i < lines.length && tints[lines[i] as number] === tint) continue;
    runs.push({ tint, first, count: i - first });
    first = i;
  }
  return runs;
}

/** Keeps a network in the memory of the graphics card. */
export class Buffers {
  readonly #gl: WebGL2RenderingContext;
  readonly #places: WebGLBuffer;
  readonly #sizes: WebGLBuffer;
  readonly #ends: WebGLBuffer;
  readonly #dots: WebGLBuffer;
  readonly #hues: WebGLBuffer;
  #shown: Shown | undefined;
  #tints: Tints | undefined;
  readonly #ranks: { readonly lines: Uint8Array; readonly dots: Uint8Array };
  #network: Network;
  drawn: Drawn = { lines: new Uint32Array(), runs: [], dots: new Uint32Array() };

  constructor(gl: WebGL2RenderingContext, network: Network) {
    this.#gl = gl;
    this.#network = network;
    this.#ranks = { lines: lineRanks(network), dots: weightRanks(network) };
    this.#places = gl.createBuffer();
    this.#sizes = gl.createBuffer();
    this.#hues = gl.createBuffer();
    this.#ends = gl.createBuffer();
    this.#dots = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#sizes);
    gl.bufferData(gl.ARRAY_BUFFER, Float32Array.from(network.weight, sizeOf), gl.STATIC_DRAW);
    this.move(network.places);
  }

  /** Puts entities in other places. */
  move(places: Float32Array): void {
    this.#network = { ...this.#network, places };
    this.#gl.bindBuffer(this.#gl.ARRAY_BUFFER, this.#places);
    this.#gl.bufferData(this.#gl.ARRAY_BUFFER, places, this.#gl.DYNAMIC_DRAW);
    if (this.#shown) this.show(this.#shown);
  }

  /** Says what is drawn from now on, as far as it has a place. */
  show(shown: Shown): void {
    this.#shown = shown;
    const { places, subject, object, lineTint } = this.#network;
    const placed = (entity: number): boolean => Number.isFinite(places[2 * entity]);
    const lines = inOrder(this.#ranks.lines, 255, shown.relation).filter(
      (r) => placed(subject[r] as number) && placed(object[r] as number),
    );
    const dots = inOrder(this.#ranks.dots, 255, shown.entity).filter(placed);
    const ends = new Uint32Array(2 * lines.length);
    for (let i = 0; i < lines.length; i += 1) {
      ends[2 * i] = subject[lines[i] as number] as number;
      ends[2 * i + 1] = object[lines[i] as number] as number;
    }
    this.drawn = { lines, runs: runsOf(lines, lineTint), dots };
    this.#index(this.#ends, ends);
    this.#index(this.#dots, dots);
  }

  #index(buffer: WebGLBuffer, numbers: Uint32Array): void {
    this.#gl.bindBuffer(this.#gl.ELEMENT_ARRAY_BUFFER, buffer);
    this.#gl.bufferData(this.#gl.ELEMENT_ARRAY_BUFFER, numbers, this.#gl.DYNAMIC_DRAW);
  }

  /** Makes the ends of lines what is drawn next. */
  useLines(): void {
    this.#attribute(0, this.#places, 2);
    this.#gl.bindBuffer(this.#gl.ELEMENT_ARRAY_BUFFER, this.#ends);
  }

  /** Draws the dots; `radius` and `hue` are where the program takes their sizes and colours. */
  drawDots(radius: number, hue: number, tints: Tints): void {
    const gl = this.#gl;
    if (this.#tints !== tints) this.#colour(tints);
    this.#attribute(0, this.#places, 2);
    this.#attribute(radius, this.#sizes, 1);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#hues);
    gl.enableVertexAttribArray(hue);
    gl.vertexAttribPointer(hue, 3, gl.UNSIGNED_BYTE, true, 4, 0);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#dots);
    gl.drawElements(gl.POINTS, this.drawn.dots.length, gl.UNSIGNED_INT, 0);
    gl.disableVertexAttribArray(radius);
    gl.disableVertexAttribArray(hue);
  }

  #colour(tints: Tints): void {
    this.#tints = tints;
    const hues = Uint32Array.from(this.#network.markTint, (tint) => pixelOf(tints.marks[tint] ?? tints.ink));
    this.#gl.bindBuffer(this.#gl.ARRAY_BUFFER, this.#hues);
    this.#gl.bufferData(this.#gl.ARRAY_BUFFER, hues, this.#gl.STATIC_DRAW);
  }

  #attribute(at: number, buffer: WebGLBuffer, size: number): void {
    this.#gl.bindBuffer(this.#gl.ARRAY_BUFFER, buffer);
    this.#gl.enableVertexAttribArray(at);
    this.#gl.vertexAttribPointer(at, size, this.#gl.FLOAT, false, 0, 0);
  }
}
