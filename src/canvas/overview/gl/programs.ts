/** Where a place of the picture lies in the frame, the way OpenGL counts. */
const PLACE = `
uniform vec3 look; // zoom, left, top
uniform vec2 size;
vec4 placed(vec2 place) {
  vec2 pixel = place * look.x + look.yz;
  return vec4(pixel.x / size.x * 2.0 - 1.0, 1.0 - pixel.y / size.y * 2.0, 0.0, 1.0);
}`;

/** Lines of one hue: the hue replaces what was there, the weight in alpha adds up (see `blendFuncSeparate` in backend.ts). */
const LINES = {
  vertex: `#version 300 es
in vec2 place;
${PLACE}
void main() { gl_Position = placed(place); }`,
  fragment: `#version 300 es
precision highp float;
uniform vec3 hue;
out vec4 seen;
void main() { seen = vec4(hue, 1.0); }`,
};

/** The density as colours; the same formula as tone.ts. */
const TONE = {
  vertex: `#version 300 es
const vec2 corners[3] = vec2[](vec2(-1.0, -1.0), vec2(3.0, -1.0), vec2(-1.0, 3.0));
void main() { gl_Position = vec4(corners[gl_VertexID], 0.0, 1.0); }`,
  fragment: `#version 300 es
precision highp float;
uniform sampler2D density;
uniform vec3 canvas;
uniform float strength;
uniform float most;
out vec4 colour;
void main() {
  vec4 seen = texelFetch(density, ivec2(gl_FragCoord.xy), 0);
  float level = 1.0 - pow(1.0 - strength, seen.a);
  colour = vec4(seen.a > 0.0 ? mix(canvas, seen.rgb, most * level) : canvas, 1.0);
}`,
};

/** Dots, with a rim in the colour of the canvas around the larger ones; the same sizes as `dots.ts`. */
const DOTS = {
  vertex: `#version 300 es
in vec2 place;
in float radius;
in vec3 hue;
${PLACE}
uniform float growth; // device pixels for a unit of radius
uniform float most;
uniform float rimmed;
uniform float rim;
out vec3 own;
out float inner;
out float outer;
void main() {
  own = hue;
  inner = min(most, radius * growth);
  outer = inner > rimmed ? inner + rim : inner;
  gl_Position = placed(place);
  gl_PointSize = 2.0 * ceil(outer + 1.0);
}`,
  fragment: `#version 300 es
precision highp float;
uniform vec3 canvas;
in vec3 own;
in float inner;
in float outer;
out vec4 colour;
void main() {
  float far = length(gl_PointCoord - 0.5) * 2.0 * ceil(outer + 1.0);
  float whole = clamp(outer + 0.5 - far, 0.0, 1.0);
  if (whole <= 0.0) discard;
  colour = vec4(mix(canvas, own, clamp(inner + 0.5 - far, 0.0, 1.0)), whole);
}`,
};

function compiled(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (!shader) throw new Error('No shader could be made.');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

function linked(
  gl: WebGL2RenderingContext,
  { vertex, fragment }: { vertex: string; fragment: string },
): WebGLProgram {
  const program = gl.createProgram();
  gl.attachShader(program, compiled(gl, gl.VERTEX_SHADER, vertex));
  gl.attachShader(program, compiled(gl, gl.FRAGMENT_SHADER, fragment));
  gl.bindAttribLocation(program, 0, 'place');
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`A shader is wrong: ${gl.getProgramInfoLog(program)}`);
  }
  return program;
}

/** The programs of the overview, linked. Throws for a shader that does not compile, which is a bug. */
export function programsOf(gl: WebGL2RenderingContext) {
  return { lines: linked(gl, LINES), tone: linked(gl, TONE), dots: linked(gl, DOTS) };
}
