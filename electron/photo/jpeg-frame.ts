/** What a JPEG says of its own pixels. */

export interface JpegFrame {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** The frame header (SOF0 to SOF2) of a JPEG, or undefined where there is none. */
export function jpegFrame(bytes: Uint8Array): JpegFrame | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xc2) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), channels: bytes[at + 9]! };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
