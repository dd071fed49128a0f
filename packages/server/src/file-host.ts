/** The files around the server: the disk, or the editor's file system in a browser and in virtual workspaces. Addresses are URIs. */
export interface FileHost {
  /** Every report file below the folders. */
  findFiles(folders: readonly string[]): Promise<string[]>;
  /** The text without a byte order mark; undefined when the file is not there or is no UTF-8 text. */
  read(uri: string): Promise<string | undefined>;
  exists(uri: string): Promise<boolean>;
}
