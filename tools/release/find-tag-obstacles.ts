/** Why packages of this version must not go out under this tag; without a tag (an empty text) there is nothing to say. */
export const findTagObstacles = (tag: string, version: string): string[] =>
  tag === '' || tag === `v${version}`
    ? []
    : [
        `The tag ${tag} is not v${version}, by the version in package.json: raise that one, commit, and tag the commit again, or take the tag away.`,
      ]
