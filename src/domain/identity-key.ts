/** A person as a chat platform knows them. */
export interface IdentityKey {
  /** discord or slack. */
  readonly platform: string;
  /** Slack's team; empty where ids are unique without one. */
  readonly workspace: string;
  readonly externalId: string;
}

export interface Identity extends IdentityKey {
  /** As the platform shows it; only ever shown to the user. */
  readonly name: string;
}
