/** A file that leaves the screen. */
export interface ExportedFile {
  readonly name: string;
  readonly blob: Blob;
  /** What can be looked at instead, where a file cannot be had: the parts of a PNG. */
  readonly pictures: readonly { readonly png: Blob; readonly alt: string }[];
}
