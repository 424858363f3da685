/** A picture that can be drawn, or a file that can be read into one. */
type Source = ImageBitmap | Blob;

/**
 * Draws pictures onto canvases, by the key that each canvas names in `data-page`. A canvas and not an image, because a strict
 * host lets no picture be loaded, not even one that lies in memory.
 */
export interface ShownPictures {
  /** Holds a picture under a key, in place of the one before. A file is decoded when it is first shown. */
  hold(key: string, picture: Source): void;
  /** Gives the picture of one key to another. */
  rename(from: string, to: string): void;
  drop(key: string): void;
  /** Draws every canvas under `root` that does not show its picture yet. */
  draw(root: ParentNode): Promise<void>;
  dropAll(): void;
}

/** Makes a holder of pictures; whoever makes it drops them. */
export function shownPictures(): ShownPictures {
  const held = new Map<string, Source>();
  const drawn = new WeakMap<HTMLCanvasElement, ImageBitmap>();

  const bitmapOf = async (key: string): Promise<ImageBitmap | undefined> => {
    const source = held.get(key);
    if (!(source instanceof Blob)) return source;
    const bitmap = await createImageBitmap(source);
    // It may have been drawn by another, replaced or dropped meanwhile.
    if (held.get(key) === source) {
      held.set(key, bitmap);
      return bitmap;
    }
    bitmap.close();
    return bitmapOf(key);
  };

  const drop = (key: string): void => {
    const source = held.get(key);
    if (source instanceof ImageBitmap) source.close();
    held.delete(key);
  };

  return {
    hold: (key, picture) => {
      drop(key);
      held.set(key, picture);
    },
    rename: (from, to) => {
      const source = held.get(from);
      if (source === undefined) return;
      held.delete(from);
      drop(to);
      held.set(to, source);
    },
    drop,
    draw: async (root) => {
      for (const canvas of root.querySelectorAll<HTMLCanvasElement>('canvas[data-page]')) {
        const bitmap = await bitmapOf(canvas.dataset['page'] ?? '');
        if (bitmap === undefined || drawn.get(canvas) === bitmap) continue;
        drawn.set(canvas, bitmap);
        canvas.width = bitmap.width;
        canvas.height = bitmap.height;
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      }
    },
    dropAll: () => {
      for (const key of [...held.keys()]) drop(key);
    },
  };
}
