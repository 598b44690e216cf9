using Microsoft.EntityFrameworkCore;
using Muster.Modules.Keys.Encryption;
using Muster.Modules.Keys.Internal;
using Muster.Modules.Keys.Sessions;
using Muster.Storage.Model;

namespace Muster.Modules.Keys;

/// <summary>What there is to tell of keys; never a key.</summary>
public sealed class KeyInventory
{
    private readonly KeyRing ring;
    private readonly KeyEncryption encryption;
    private readonly IEnumerable<ISealedRows> boxes;
    private readonly IEnumerable<SealedTable> tables;

    internal KeyInventory(
        KeyRing ring,
        KeyEncryption encryption,
        IEnumerable<ISealedRows> boxes,
        IEnumerable<SealedTable> tables
    ) => (this.ring, this.encryption, this.boxes, this.tables) = (ring, encryption, boxes, tables);

    /// <summary>The keys that are sealed in the database, those of sessions too.</summary>
    public async Task<IReadOnlyList<KeyEntry>> KeysAsync(MusterDbContext db, CancellationToken ct)
    {
        var sessions = await db.Set<StoredKey>()
            .Where(key => key.Purpose.StartsWith(SessionElement.KeyPurpose))
            .ToListAsync(ct);
        return
        [
            .. ring.Keys.Select(key => new KeyEntry(key.Kind, key.Id, key.Life)),
            .. sessions.Select(row => new KeyEntry(
                KeyKind.Session,
                row.Purpose[SessionElement.KeyPurpose.Length..],
                row.Life
            )),
        ];
    }

    /// <summary>The key-encryption keys that were ever met, the one that seals first.</summary>
    public async Task<IReadOnlyList<KeyEncryptionEntry>> EncryptionAsync(MusterDbContext db, CancellationToken ct)
    {
        var sealing = await KeyEncryption.SealingIdAsync(db, ct);
        var rows = await db.Set<KeyEncryptionRow>().OrderByDescending(row => row.FirstSeenAt).ToListAsync(ct);
        var counts = await CountAsync(db, [.. rows.Select(row => row.Id)], ct);
        return
        [
            .. rows.OrderByDescending(row => row.Id == sealing)
                .Select(row => new KeyEncryptionEntry
                {
                    Id = row.Id,
                    Source = row.Source,
                    Location = row.Location,
                    FirstSeenAt = row.FirstSeenAt,
                    SealsFrom = row.SealsFrom,
                    Seals = row.Id == sealing,
                    HeldHere = encryption.Held.Any(key => key.Id == row.Id),
                    Boxes = counts.GetValueOrDefault(row.Id),
                    CopyConfirmedAt = row.CopyConfirmedAt,
                    CopyConfirmedBy = row.CopyConfirmedBy,
                }),
        ];
    }

    /// <summary>A box that names no key is from before keys had ids, and the job seals it anew within the minute.</summary>
    private async Task<Dictionary<string, int>> CountAsync(
        MusterDbContext db,
        IReadOnlyList<string> known,
        CancellationToken ct
    )
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in boxes)
        {
            foreach (var row in await source.ListAsync(db, ct))
            {
                var id = Box.KeyIdOf(row.Boxed) ?? encryption.Seals.Id;
                counts[id] = counts.GetValueOrDefault(id) + 1;
            }
        }

        foreach (var table in tables)
        {
            foreach (var id in known)
            {
                counts[id] = counts.GetValueOrDefault(id) + await table.CountAsync(db, id, ct);
            }
        }

        return counts;
    }
}

public sealed record KeyEntry(KeyKind Kind, string Id, KeyLife Life);

public sealed record KeyEncryptionEntry
{
    public required string Id { get; init; }

    public required KeySourceKind Source { get; init; }

    public required string Location { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    public required DateTimeOffset? SealsFrom { get; init; }

    /// <summary>New boxes are sealed under it.</summary>
    public required bool Seals { get; init; }

    /// <summary>The node that answers has it.</summary>
    public required bool HeldHere { get; init; }

    /// <summary>How many secrets open under it alone.</summary>
    public required int Boxes { get; init; }

    public required DateTimeOffset? CopyConfirmedAt { get; init; }

    public required string? CopyConfirmedBy { get; init; }
}
