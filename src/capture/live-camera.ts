/** A camera that shows what it sees on the page. */
export interface LiveCamera {
  readonly stream: MediaStream;
  /** The picture that the video shows now. */
  shoot(video: HTMLVideoElement): Promise<Blob>;
  stop(): void;
}

/**
 * Opens the camera that looks away from the person, as finely as it can.
 *
 * @throws whatever the browser says when there is none, or when the person or the host's policy forbids it
 */
export async function openCamera(): Promise<LiveCamera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 4096 }, height: { ideal: 3072 } },
    audio: false,
  });
  return {
    stream,
    shoot: (video) => {
      const canvas = document.createElement('canvas');
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      canvas.getContext('2d', { alpha: false })?.drawImage(video, 0, 0);
      return new Promise((resolve, reject) => {
        canvas.toBlob(
          (blob) => {
            if (blob) resolve(blob);
            else reject(new Error('the camera gave no picture'));
          },
          'image/jpeg',
          0.95,
        );
      });
    },
    stop: () => {
      for (const track of stream.getTracks()) track.stop();
    },
  };
}
