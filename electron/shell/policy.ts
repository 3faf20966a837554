/** What the interface's pages may do, the same over `app://` and over the loopback host. */

/**
 * The content security policy. Nothing is allowed that is not named; HarfBuzz and jieba are WebAssembly, so
 * compiling that (and no other eval) is. `imageSources`: where photos come from beside the interface itself.
 */
export const contentSecurityPolicy = (imageSources: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    `img-src ${["'self'", ...imageSources].join(' ')}`,
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types zhuanban-worker',
  ].join('; ');

/** Headers of every answer that carries a part of the interface. */
export const securityHeaders = (imageSources: readonly string[]): Readonly<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy(imageSources),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});
