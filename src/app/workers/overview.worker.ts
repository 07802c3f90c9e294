import { Painter } from '../../canvas/overview/painter.ts';
import type { OverviewRequest } from '../../canvas/overview/protocol.ts';

const painter = new Painter((painted, transfer) => self.postMessage(painted, { transfer }));
self.onmessage = ({ data }: MessageEvent<OverviewRequest>) => painter.hear(data);
