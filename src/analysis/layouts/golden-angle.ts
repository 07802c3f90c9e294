/** The turn in radians from one point of a spiral to the next by which the points spread evenly (Vogel 1979). */
export const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
