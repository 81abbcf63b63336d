import clsx from 'clsx';
import type { Picture } from '@/lib/help/document';

type ThemedPictureProps = { alt: string; light: Picture; dark: Picture };

/** The picture of the theme on the page. The other one is neither shown nor, for it is lazy, loaded. */
export function ThemedPicture({ alt, light, dark }: ThemedPictureProps) {
  const look = 'h-auto max-w-full rounded-lg border border-line bg-surface';
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: made small when they were taken, and served by a route of ours */}
      <img {...light} alt={alt} loading="lazy" decoding="async" className={clsx(look, 'only-light')} />
      {/* biome-ignore lint/performance/noImgElement: made small when they were taken, and served by a route of ours */}
      <img {...dark} alt={alt} loading="lazy" decoding="async" className={clsx(look, 'only-dark')} />
    </>
  );
}
