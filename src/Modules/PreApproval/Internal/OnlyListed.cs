using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>Whether only devices on the list may come in. There is one row, or none while nobody has said so yet.</summary>
internal sealed class OnlyListed : IVersioned
{
    /// <summary>The one there is.</summary>
    public const int TheOne = 1;

    private static readonly PerModel<Func<MusterDbContext, Task<OnlyListed?>>> Only = new(() =>
        EF.CompileAsyncQuery((MusterDbContext db) => db.Set<OnlyListed>().AsNoTracking().SingleOrDefault())
    );

    public int Id { get; init; } = TheOne;

    public required bool Enabled { get; set; }

    public required string ChangedBy { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public long RowVersion { get; private set; }

    public static async Task<OnlyListedState> ReadAsync(MusterDbContext db, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return await Only.OnceAsync(db) is { } row ? new OnlyListedState(row.Enabled, row.RowVersion) : default;
    }
}

internal readonly record struct OnlyListedState(bool Enabled, long Version);
