using Microsoft.EntityFrameworkCore;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.PolicyHook.Internal;

/// <summary>The one hook. There is no row while nobody has set one.</summary>
internal sealed class Hook : IVersioned
{
    /// <summary>The one there is.</summary>
    public const int TheOne = 1;

    public const string SecretLabel = "policy-hook/secret";

    /// <summary>So long both secrets sign, so that the hook can be given the new one without a gap.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    private static readonly PerModel<Func<MusterDbContext, Task<Hook?>>> Only = new(() =>
        EF.CompileAsyncQuery((MusterDbContext db) => db.Set<Hook>().AsNoTracking().SingleOrDefault())
    );

    public int Id { get; init; } = TheOne;

    public required bool Enabled { get; set; }

    public required string Url { get; set; }

    /// <summary>With blanks between; empty for every platform.</summary>
    public required string Platforms { get; set; }

    /// <summary>Sealed.</summary>
    public required byte[] Secret { get; set; }

    /// <summary>Sealed.</summary>
    public byte[]? PreviousSecret { get; set; }

    public DateTimeOffset? PreviousUntil { get; set; }

    public required string ChangedBy { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public long RowVersion { get; private set; }

    public IReadOnlyList<string> PlatformList => Platforms.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static async Task<Hook?> ReadAsync(MusterDbContext db, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return await Only.OnceAsync(db);
    }

    public bool IsAskedAbout(string platform) =>
        Enabled && (Platforms.Length == 0 || PlatformList.Contains(platform, StringComparer.Ordinal));

    public void Rotate(byte[] sealedSecret, DateTimeOffset now) =>
        (PreviousSecret, PreviousUntil, Secret) = (Secret, now + Overlap, sealedSecret);

    /// <returns>Those that sign, the current one first; none when the key that sealed it was lost.</returns>
    public IReadOnlyList<byte[]> SecretsIn(SecretBox box, DateTimeOffset now)
    {
        if (box.TryOpen(SecretLabel, Secret) is not { } current)
        {
            return [];
        }

        return PreviousSecret is { } boxed && PreviousUntil > now && box.TryOpen(SecretLabel, boxed) is { } previous
            ? [current, previous]
            : [current];
    }
}
