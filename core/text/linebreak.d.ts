/** UAX #14 line breaking; the package brings no types. */
declare module 'linebreak' {
  export interface Break {
    /** UTF-16 offset at which a line may end. */
    readonly position: number;
    /** True after a line feed and its like. */
    readonly required: boolean;
  }

  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
