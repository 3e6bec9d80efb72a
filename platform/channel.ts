import channelFile from '../feed/channel.json'

/** Which feed this extension reads (clause 6.1), compiled in. `url` is null while no feed is published. */
export const channel: { channel: string; url: string | null; contact: string | null } = channelFile
