/**
 * Ranks (which sum up to 1) as weights that are as large, all told, as the numbers of relations of the entities that have a rank. If
 * rank only followed relations, and both ways, the two would be the same.
 */
export function rankWeights(rank: Float32Array, degree: Uint32Array): Uint32Array {
  let total = 0;
  for (let e = 0; e < rank.length; e += 1) if ((rank[e] as number) > 0) total += degree[e] as number;
  const weight = new Uint32Array(rank.length);
  for (let e = 0; e < rank.length; e += 1) weight[e] = Math.round((rank[e] as number) * total);
  return weight;
}
