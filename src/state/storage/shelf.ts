/** Where values are kept by key, within one transaction: all that is put is kept, or nothing is. Values are cloned. */
export interface Shelf {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<unknown>;
  /** Removes everything whose key begins so. */
  clear(prefix: string): Promise<unknown>;
}
