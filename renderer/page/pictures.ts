/** The open document's photos as the canvas draws them: asked for when first painted, kept until it closes. */
import type { Picture } from './paint.ts';

export class PictureCache {
  readonly #pictures = new Map<string, Picture | 'on its way' | 'missing'>();
  readonly #urlOf: (photoId: string) => string;
  readonly #onArrival: () => void;

  /** `onArrival` is called whenever a picture can be painted that could not be before. */
  constructor(urlOf: (photoId: string) => string, onArrival: () => void) {
    this.#urlOf = urlOf;
    this.#onArrival = onArrival;
  }

  picture(photoId: string): Picture | undefined {
    const known = this.#pictures.get(photoId);
    if (known === undefined) void this.#fetch(photoId);
    return typeof known === 'object' ? known : undefined;
  }

  clear(): void {
    this.#pictures.clear();
  }

  async #fetch(photoId: string): Promise<void> {
    this.#pictures.set(photoId, 'on its way');
    const image = new Image();
    image.src = this.#urlOf(photoId);
    try {
      await image.decode();
      this.#pictures.set(photoId, { image, width: image.naturalWidth, height: image.naturalHeight });
      this.#onArrival();
    } catch {
      // The composer reports a missing photo; here its place just stays tinted.
      this.#pictures.set(photoId, 'missing');
    }
  }
}
