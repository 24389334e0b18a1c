import type { Engine } from './engine.ts';
import type { Installation } from './installation.ts';

const BUILD_TOOLS = ['gcc', 'cc', 'g++', 'make', 'npm', 'npx', 'yarn', 'python3', 'git', 'curl', 'wget'];
/** What muted copies are made with. */
const ENCODERS = ['flac', 'libmp3lame', 'libopus', 'libvorbis', 'aac'];

/** What an image or a running container of ours has that it should not have; and how large the images are, in MB. */
export async function wrongWithImages(
  engine: Engine,
  installation: Installation,
): Promise<{ faults: string[]; sizesMb: Record<string, number> }> {
  const faults: string[] = [];
  const sizesMb: Record<string, number> = {};
  for (const { program, image } of installation.images()) {
    const [user = '', size = ''] = (
      await engine.docker('image', 'inspect', image, '--format', '{{.Config.User}} {{.Size}}')
    ).split(' ');
    sizesMb[program] = Math.round(Number(size) / 1e6);
    if (user !== '10001:10001') faults.push(`${program} runs as ${user || 'root'}`);
    const look = `for p in ${BUILD_TOOLS.join(' ')}; do command -v $p; done; true`;
    const found = await engine.docker(
      'run',
      '--rm',
      '--network',
      'none',
      '--entrypoint',
      'sh',
      image,
      '-c',
      look,
    );
    if (found) faults.push(`${program} holds ${found.split('\n').join(', ')}`);
  }
  const sound = ['run', '--rm', '--network', 'none', '--entrypoint', 'ffmpeg'];
  const worker = installation.images().find(({ program }) => program === 'worker')?.image ?? '';
  const known = await engine.docker(...sound, worker, '-hide_banner', '-encoders');
  for (const encoder of ENCODERS)
    if (!known.includes(` ${encoder} `)) faults.push(`the ffmpeg of the worker makes no ${encoder}`);
  for (const service of ['server', 'worker', 'web']) {
    for (const container of await installation.containers(service)) {
      const format = '{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}} {{.HostConfig.Memory}}';
      const [readOnly, dropped, memory] = (
        await engine.docker('inspect', container, '--format', format)
      ).split(' ');
      if (readOnly !== 'true') faults.push(`${service} can write to its own files`);
      if (dropped !== '[ALL]') faults.push(`${service} keeps rights of the kernel`);
      if (memory === '0') faults.push(`${service} may take all memory`);
      const tries =
        'id -u; touch /app/x 2>/dev/null && echo wrote; cat /run/secrets/owner-database-url 2>/dev/null';
      const said = await engine.docker('exec', container, 'sh', '-c', `${tries}; true`);
      if (said !== '10001') faults.push(`${service} could do more: ${said}`);
    }
  }
  return { faults, sizesMb };
}
