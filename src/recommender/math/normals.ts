/** Numbers of a normal distribution around 0, by Box and Muller; `random` draws from [0, 1). */
export function normals(length: number, deviation: number, random: () => number): Float64Array {
  return Float64Array.from(
    { length },
    () => deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  );
}
