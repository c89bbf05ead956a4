/** One unpacked file: given by the user as it is, gzipped, or inside a ZIP. */
export interface Source {
  /** The name the user knows it by; inside a ZIP with the ZIP's name in front, cleaned of what could deceive the eye. */
  readonly name: string;
  readonly inZip: boolean;
  /** Size in the container it lies in, or on the disk: what progress is measured in. */
  readonly packedBytes: number;
  /**
   * The unpacked bytes. `onPacked` hears how many bytes of `packedBytes` are used up so far. Throws UserError for what is damaged,
   * too large, or changed since it was opened.
   */
  read(onPacked?: (bytes: number) => void): AsyncIterable<Buffer>;
}

export interface Opened {
  /** Size of the given file, packed as it is. */
  readonly bytes: number;
  readonly sources: readonly Source[];
  /** What lies inside and can never be a history, such as an archive of another kind: with a sentence on what to do. */
  readonly passedOver?: readonly { readonly name: string; readonly reason: string }[];
  close(): void;
}
