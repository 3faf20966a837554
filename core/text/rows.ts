/** Several rows of figures over one buffer: a paragraph has some thirty, and a buffer for each would cost more than they. */

/** A maker of zeroed rows of `length` figures; it may be called `rows` times. */
export function rowMaker(length: number, rows: number): () => Float64Array {
  const buffer = new ArrayBuffer(length * rows * Float64Array.BYTES_PER_ELEMENT);
  let made = 0;
  return () => {
    if (made === rows) throw new RangeError(`only ${rows} rows were asked for`);
    return new Float64Array(buffer, made++ * length * Float64Array.BYTES_PER_ELEMENT, length);
  };
}
