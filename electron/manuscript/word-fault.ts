/** What a Word parser says of a file it cannot read; every other error in the worker is a bug and ends it. */
export class WordFault extends Error {
  override readonly name = 'WordFault';
}

/** Runs a parser; whatever it rejects with is the file's fault. */
export async function parsing<T>(parse: () => Promise<T>): Promise<T> {
  try {
    return await parse();
  } catch (error) {
    throw new WordFault(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
