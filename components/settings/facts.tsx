export type Fact = { name: string; value: string }

export const Facts = ({ facts }: { facts: Fact[] }) => (
  <dl class="facts">
    {facts.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
