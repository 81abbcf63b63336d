/** What a colour means. The word beside it says the same: colour never stands alone. */
export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';
