/** The frame's page tells its height as `{ type: 'period-summary-height', height }`, in CSS pixels. */
export const HEIGHT_MESSAGE = 'period-summary-height';
const HEIGHT_QUESTION = 'period-summary-height?';
const HIGHEST = 50_000;

/** Gives each frame of ours in this page the height of what it shows. */
export function resizeFrames(origin: string): void {
  addEventListener('message', ({ data, origin: from, source }: MessageEvent<unknown>) => {
    if (from !== origin || typeof data !== 'object' || data === null) return;
    const { type, height } = data as { readonly type?: unknown; readonly height?: unknown };
    if (type !== HEIGHT_MESSAGE || typeof height !== 'number' || !(height > 0)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) {
        frame.height = String(Math.min(Math.ceil(height), HIGHEST));
      }
    }
  });
  // A frame that was there before this script has told its height to nobody.
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.src.startsWith(`${origin}/`))
      frame.contentWindow?.postMessage(HEIGHT_QUESTION, origin);
  }
}
