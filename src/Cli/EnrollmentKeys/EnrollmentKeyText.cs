using Muster.Cli.Output;
using Muster.Contracts.EnrollmentKeys;

namespace Muster.Cli.EnrollmentKeys;

internal static class EnrollmentKeyText
{
    public static void Write(EnrollmentKey key, DateTimeOffset now) =>
        Listing.Fields([
            new("Id", key.Id.ToString()),
            new("Name", key.Name),
            new("Begins", key.Beginning),
            new("State", key.State),
            new("Uses", UsesOf(key)),
            new("Lets in for", PersonOf(key)),
            new("Group", key.Group is { } group ? $"{group.Name} ({group.Id})" : null),
            new("Platform", key.Platform),
            new("Networks", key.Addresses.Count == 0 ? null : string.Join(", ", key.Addresses)),
            new("Expires", Ages.Exact(key.ExpiresAt)),
            new("Created", $"{Ages.Exact(key.CreatedAt)} by {key.CreatedBy}"),
            new("Last used", key.LastUsedAt is { } used ? Ages.Ago(used, now) : "never"),
            new("Revoked", key.RevokedAt is { } revoked ? Ages.Exact(revoked) : null),
        ]);

    public static string UsesOf(EnrollmentKey key) => $"{key.Uses} of {key.MaxUses}";

    public static string PersonOf(EnrollmentKey key) =>
        key.Person is { } person ? $"{person.DisplayName} ({person.Status}, {person.Id})" : "nobody: a person decides";
}
