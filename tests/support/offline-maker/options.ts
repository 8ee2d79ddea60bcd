export interface MakeOptions {
  readonly counties: number;
  /** Of figures, all kinds in turn; the table, the cards and a 通报 come besides. */
  readonly figures: number;
  /** Set into every name. */
  readonly spice: string;
  readonly watermark?: string;
  /** Whether the figures pass for reported ones. */
  readonly real?: boolean;
  /** A figure that cannot be drawn. */
  readonly broken?: boolean;
}

export interface MadePage {
  readonly name: string;
  readonly text: string;
  readonly steps: readonly string[];
  readonly failed: readonly string[];
}
