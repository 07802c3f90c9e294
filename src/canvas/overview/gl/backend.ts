import { lengthIn } from '../../../picture/overview/density.ts';
import { growthIn, RIMMED } from '../../../picture/overview/dots.ts';
import { candidatesIn } from '../../../picture/overview/names.ts';
import type { Frame, Network, Tints } from '../../../picture/overview/network.ts';
import { project } from '../../../picture/overview/project.ts';
import { opacityAt } from '../../../picture/overview/raster.ts';
import { mostOf, strengthOf } from '../../../picture/overview/tone.ts';
import type { Backend } from '../backend.ts';
import { Buffers } from './buffers.ts';
import { contextOn } from './context.ts';
import { programsOf } from './programs.ts';

type Triple = readonly [number, number, number];

/** A colour as OpenGL takes it. */
const hueOf = (colour: number): Triple => [
  (colour >> 16) / 255,
  ((colour >> 8) & 255) / 255,
  (colour & 255) / 255,
];

/** Sets the uniforms of a program by name: numbers, pairs and triples. */
function uniforms(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  values: Readonly<Record<string, number | readonly [number, number] | Triple>>,
): void {
  gl.useProgram(program);
  for (const [name, value] of Object.entries(values)) {
    const at = gl.getUniformLocation(program, name);
    if (typeof value === 'number') gl.uniform1f(at, value);
    else if (value.length === 2) gl.uniform2f(at, ...value);
    else gl.uniform3f(at, ...value);
  }
}

/** Where lines add up: a picture in floating point, as large as the frame. */
class Sheet {
  readonly #gl: WebGL2RenderingContext;
  readonly texture: WebGLTexture;
  readonly #target: WebGLFramebuffer;
  #size = '';

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.texture = gl.createTexture();
    this.#target = gl.createFramebuffer();
  }

  /** Makes an empty sheet what is drawn on. */
  clear({ width, height }: Frame): void {
    const gl = this.#gl;
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#target);
    if (this.#size !== `${width} ${height}`) {
      this.#size = `${width} ${height}`;
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, width, height, 0, gl.RGBA, gl.FLOAT, null);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.texture, 0);
    }
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
  }
}

/** Paints with the graphics card; gives the same picture as the rasteriser. Undefined where there is no card, or it cannot. */
export function glBackend(
  network: Network,
  allowed: (gl: WebGL2RenderingContext) => boolean,
): Backend | undefined {
  const canvas = new OffscreenCanvas(1, 1);
  const gl = contextOn(canvas);
  if (!gl || !allowed(gl)) return undefined;
  const programs = programsOf(gl);
  const [buffers, sheet] = [new Buffers(gl, network), new Sheet(gl)];
  let places = network.places;
  let projected = new Float32Array();

  const lines = (frame: Frame, tints: Tints): void => {
    sheet.clear(frame);
    gl.enable(gl.BLEND);
    gl.blendFuncSeparate(gl.ONE, gl.ZERO, gl.ONE, gl.ONE);
    buffers.useLines();
    for (const { tint, first, count } of buffers.drawn.runs) {
      uniforms(gl, programs.lines, { ...lookOf(frame), hue: hueOf(tints.lines[tint] ?? tints.ink) });
      gl.drawElements(gl.LINES, 2 * count, gl.UNSIGNED_INT, 8 * first);
    }
  };
  const develop = (frame: Frame, tints: Tints): void => {
    const crowd = {
      pixels: lengthIn(buffers.drawn.lines, { ...network, places }, projected, frame),
      share: 1,
    };
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.disable(gl.BLEND);
    const most = mostOf(crowd, frame) * opacityAt(frame.zoom / frame.ratio);
    uniforms(gl, programs.tone, { canvas: hueOf(tints.canvas), strength: strengthOf(crowd, frame), most });
    gl.bindTexture(gl.TEXTURE_2D, sheet.texture);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  };
  const dots = (frame: Frame, tints: Tints): void => {
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
    const { growth, most } = growthIn(frame);
    const rim = { rimmed: RIMMED * frame.ratio, rim: frame.ratio };
    uniforms(gl, programs.dots, { ...lookOf(frame), canvas: hueOf(tints.canvas), growth, most, ...rim });
    const [radius, hue] = ['radius', 'hue'].map((name) => gl.getAttribLocation(programs.dots, name));
    buffers.drawDots(radius ?? 0, hue ?? 0, tints);
  };
  return {
    move(moved) {
      places = moved;
      buffers.move(moved);
    },
    show: (shown) => buffers.show(shown),
    candidates: (frame) => candidatesIn(buffers.drawn.dots, projected, frame),
    bitmap(frame, tints) {
      const { width, height } = frame;
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      projected = project(places, frame, projected);
      gl.viewport(0, 0, width, height);
      lines(frame, tints);
      develop(frame, tints);
      dots(frame, tints);
      return gl.isContextLost() ? undefined : canvas.transferToImageBitmap();
    },
  };
}

/** The uniforms that say where places lie in a frame. */
const lookOf = ({ zoom, left, top, width, height }: Frame) => ({
  look: [zoom, left, top] as Triple,
  size: [width, height] as const,
});
