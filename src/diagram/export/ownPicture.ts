import { shareWords } from '../../words/share.ts';

const addressOf = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

let allowed: Promise<boolean> | undefined;

/**
 * An svg file as an image to paint with. Our own policy allows images of data addresses for this alone, but a host may
 * send a policy that allows only its own: then it comes by way of our service worker, as if it were a file of the host's.
 */
export async function loadPicture(svg: string): Promise<HTMLImageElement> {
  allowed ??= load(addressOf('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')).then(
    () => true,
    () => false,
  );
  return (await allowed) ? load(addressOf(svg)) : loadByWorker(svg);
}

async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

/** The worker asks back for what it is asked for (scripts/build/worker.js), so that nothing of it is kept anywhere. */
async function loadByWorker(svg: string): Promise<HTMLImageElement> {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!workers?.controller) throw new Error(shareWords.noPicture);
  const address = new URL(`drawn/${crypto.randomUUID()}.svg`, workers.controller.scriptURL).href;
  const answer = ({ data, ports }: MessageEvent) => {
    if (data === address) ports[0]?.postMessage(svg);
  };
  workers.addEventListener('message', answer);
  try {
    return await load(address);
  } catch {
    throw new Error(shareWords.noPicture);
  } finally {
    workers.removeEventListener('message', answer);
  }
}
