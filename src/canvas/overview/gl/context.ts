/** Names under which software pretends to be a graphics card; the rasteriser is faster than any of them. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** True where WebGL is drawn by a real graphics card. */
export function isHardware(gl: WebGL2RenderingContext): boolean {
  const known = gl.getExtension('WEBGL_debug_renderer_info');
  const name = gl.getParameter(known ? known.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  return typeof name === 'string' && !SOFTWARE.test(name);
}

/** A context that can add up in floating point, which the density of lines needs; undefined where there is none. */
export function contextOn(canvas: OffscreenCanvas): WebGL2RenderingContext | undefined {
  const gl = canvas.getContext('webgl2', { antialias: false, depth: false, alpha: false });
  if (!gl?.getExtension('EXT_color_buffer_float') || !gl.getExtension('EXT_float_blend')) return undefined;
  return gl;
}
