/** Stands in for Node's `module`, which HarfBuzz names for the case that it runs there. */
export const createRequire = (): never => {
  throw new Error('there is no Node in the window');
};
