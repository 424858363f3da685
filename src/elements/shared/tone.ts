/** The mood of a notice, a pill or a step. It colours the icon only: the words carry the meaning. */
export type Tone = 'accent' | 'ok' | 'warn' | 'danger' | 'calm';
