import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { EngineError } from '../../engines/errors.ts';
import { freePort, requireFreePorts } from '../../engines/ports.ts';

describe('ports', () => {
  let holder: Server | undefined;
  afterEach(() => holder?.close());

  it('names the port, its purpose and the variable that moves it', async () => {
    const port = await freePort();
    holder = createServer();
    await new Promise<void>((resolve) => holder?.listen(port, '127.0.0.1', resolve));
    const error = await requireFreePorts([{ port, purpose: 'trang web', variable: 'API_PORT' }]).catch(
      (e) => e,
    );
    expect(error).toBeInstanceOf(EngineError);
    expect(error.code).toBe('port-in-use');
    expect(error.message).toContain(`Cổng ${port} (trang web)`);
    expect(error.message).toContain(`API_PORT=${port + 1000}`);
  });

  it('lists every taken port at once, and passes when all are free', async () => {
    await expect(
      requireFreePorts([{ port: await freePort(), purpose: 'trang web', variable: 'API_PORT' }]),
    ).resolves.toBeUndefined();
  });
});
