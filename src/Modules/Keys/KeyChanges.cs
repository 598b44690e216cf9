using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Modules.Keys.Encryption;
using Muster.Modules.Keys.Internal;
using Muster.Modules.Keys.Sessions;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Keys;

/// <summary>Changes of keys, each inside its caller's unit of work. A new key is known to every node for a while before the first uses it.</summary>
public sealed class KeyChanges
{
    /// <summary>How long the server key of before is trusted on: until every node has gone over, and devices have heard it.</summary>
    public static readonly TimeSpan ServerKeyGrace = TimeSpan.FromHours(1);

    /// <summary>A nonce lives for five minutes; the rest is for nodes whose clocks differ.</summary>
    private static readonly TimeSpan NonceGrace = TimeSpan.FromMinutes(10);
    private readonly IDatabaseEngine engine;
    private readonly KeyEncryption encryption;
    private readonly KeyHolders holders;
    private readonly SessionKeys sessions;
    private readonly SessionKeyStorage storage;
    private readonly KeyRingLoading loading;
    private readonly TimeProvider clock;
    private readonly KeysOptions options;

    internal KeyChanges(
        IDatabaseEngine engine,
        KeyEncryption encryption,
        KeyHolders holders,
        SessionKeys sessions,
        SessionKeyStorage storage,
        KeyRingLoading loading,
        TimeProvider clock,
        IOptions<KeysOptions> options
    )
    {
        (this.engine, this.encryption, this.holders) = (engine, encryption, holders);
        (this.sessions, this.storage, this.loading) = (sessions, storage, loading);
        (this.clock, this.options) = (clock, options.Value);
    }

    /// <summary>After the commit: this node learns of it at once, others within seconds.</summary>
    public Task HearAsync(CancellationToken ct) => loading.RunAsync(clock.GetUtcNow(), ct);

    /// <summary>Makes a new key. A server-signing key is only announced; <see cref="SwitchServerKeyAsync"/> puts it to use.</summary>
    public async Task<KeyChange> RotateAsync(MusterDbContext db, KeyKind kind, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (kind == KeyKind.Session)
        {
            return await RotateSessionAsync(db, now, ct);
        }

        var (current, next) = await FindAsync(db, kind, ct);
        if (next is not null)
        {
            return new KeyChange.Refused(KeyRefusal.AlreadyChanging);
        }

        var old = Open(current);
        var secret = KeyRingPreparation.NewSecret(kind);
        var made = new RingKey(kind, new KeyLife(now, null, null), secret);
        var usedFrom = kind == KeyKind.ServerSigning ? (DateTimeOffset?)null : now + options.Lead;
        var purpose = $"{StoredKey.PurposeOf(kind)}/{made.Id}";
        db.Add(
            new StoredKey
            {
                Purpose = purpose,
                Sealed = encryption.Seal(purpose, secret),
                CreatedAt = now,
                UsableFrom = usedFrom,
            }
        );
        switch (kind)
        {
            case KeyKind.AuditSigning:
                AuditKeyChain.Introduce(db, old.Signing!, made.Signing!, now);
                current.AcceptedUntil = usedFrom + options.Lead;
                break;
            case KeyKind.NonceMac:
                current.AcceptedUntil = usedFrom + NonceGrace;
                break;
        }

        return new KeyChange.Done(old.Id, made.Id, usedFrom);
    }

    /// <returns>The id of the server-signing key that was announced and is not in use; null when there is none.</returns>
    public async Task<string?> AnnouncedAsync(MusterDbContext db, CancellationToken ct) =>
        (await FindAsync(db, KeyKind.ServerSigning, ct)).Next is { UsableFrom: null } next ? Open(next).Id : null;

    /// <summary>Puts the announced server-signing key to use.</summary>
    public async Task<KeyChange> SwitchServerKeyAsync(MusterDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (current, next) = await FindAsync(db, KeyKind.ServerSigning, ct);
        if (next is null || next.UsableFrom is not null)
        {
            return new KeyChange.Refused(next is null ? KeyRefusal.NothingAnnounced : KeyRefusal.AlreadyChanging);
        }

        if (now < next.CreatedAt + options.Lead)
        {
            return new KeyChange.Refused(KeyRefusal.TooEarly);
        }

        next.UsableFrom = now + options.Lead;
        current.AcceptedUntil = next.UsableFrom + ServerKeyGrace;
        return new KeyChange.Done(Open(current).Id, Open(next).Id, next.UsableFrom);
    }

    /// <summary>Seals under the next key-encryption key from now on; a job seals anew what there is.</summary>
    /// <param name="force">Also when a node that was heard lately does not have it. That node fails until it has.</param>
    public async Task<KeyChange> RotateEncryptionAsync(MusterDbContext db, bool force, CancellationToken ct)
    {
        await engine.EnterAloneAsync(db, "keys", ct);
        var sealing = await KeyEncryption.SealingIdAsync(db, ct);
        var fresh = await db.Set<KeyEncryptionRow>()
            .Where(found => found.SealsFrom == null)
            .AsTracking()
            .ToListAsync(ct);
        if (fresh.Find(found => encryption.Held.Any(key => key.Id == found.Id)) is not { } next)
        {
            return new KeyChange.Refused(KeyRefusal.NoNextKey);
        }

        if (!force && await holders.LackingAsync(db, next.Id, ct) is > 0 and var lacking)
        {
            return new KeyChange.Refused(KeyRefusal.NodesLackIt, lacking);
        }

        var latest = await db.Set<KeyEncryptionRow>().MaxAsync(found => found.SealsFrom, ct);
        var now = clock.GetUtcNow();
        next.SealsFrom = latest >= now ? latest.Value.AddMicroseconds(1) : now;
        await db.HastenAsync(ResealJob.Name, clock, ct);
        return new KeyChange.Done(sealing ?? "", next.Id, next.SealsFrom);
    }

    /// <summary>Everybody has to sign in again.</summary>
    public async Task<KeyChange.Done> EndSessionsAsync(MusterDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var old = await SessionKeyAsync(db, now, ct);
        AddSession(db, sessions.Revocation(now), now, now);
        var made = AddSession(db, sessions.NewKey(now), now, now);
        return new KeyChange.Done(IdOf(old?.Purpose), IdOf(made.Purpose), now);
    }

    /// <param name="code">What <c>Muster.Server key-id</c> printed of a copy.</param>
    /// <returns>The key-encryption key that it is a copy of; null when it is of none that this node has.</returns>
    public async Task<string?> ConfirmCopyAsync(MusterDbContext db, string code, string by, CancellationToken ct)
    {
        var told = code.Trim().ToLowerInvariant();
        if (encryption.Held.FirstOrDefault(key => key.CopyCode == told) is not { } key)
        {
            return null;
        }

        var row = await db.Set<KeyEncryptionRow>().AsTracking().SingleAsync(found => found.Id == key.Id, ct);
        (row.CopyConfirmedAt, row.CopyConfirmedBy) = (clock.GetUtcNow(), by);
        return key.Id;
    }

    private async Task<KeyChange> RotateSessionAsync(MusterDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var old = await SessionKeyAsync(db, now, ct);
        var usedFrom = now + options.Lead;
        var made = AddSession(db, sessions.NewKey(usedFrom), now, usedFrom);
        return new KeyChange.Done(IdOf(old?.Purpose), IdOf(made.Purpose), usedFrom);
    }

    private StoredKey AddSession(
        MusterDbContext db,
        SessionElement element,
        DateTimeOffset now,
        DateTimeOffset usableFrom
    )
    {
        var row = storage.Row(element.Element, element.Name, now, usableFrom);
        db.Add(row);
        return row;
    }

    private static Task<StoredKey?> SessionKeyAsync(MusterDbContext db, DateTimeOffset now, CancellationToken ct) =>
        db.Set<StoredKey>()
            .Where(key => key.Purpose.StartsWith(SessionElement.KeyPurpose) && key.UsableFrom <= now)
            .OrderByDescending(key => key.UsableFrom)
            .FirstOrDefaultAsync(ct);

    private static string IdOf(string? purpose) => purpose?[SessionElement.KeyPurpose.Length..] ?? "";

    /// <returns>The key in use, and the one that is announced or about to be used.</returns>
    private async Task<(StoredKey Current, StoredKey? Next)> FindAsync(
        MusterDbContext db,
        KeyKind kind,
        CancellationToken ct
    )
    {
        await engine.EnterAloneAsync(db, "keys", ct);
        var now = clock.GetUtcNow();
        var purpose = StoredKey.PurposeOf(kind);
        var rows = await db.Set<StoredKey>().Where(key => key.Purpose.StartsWith(purpose)).AsTracking().ToListAsync(ct);
        var current = KeyLife.Current(rows, row => row.Life, now)!; // the ring was loaded with one
        return (current, rows.SingleOrDefault(row => row != current && !row.Life.InUse(now)));
    }

    private RingKey Open(StoredKey row) => new(row.Kind, row.Life, encryption.Open(row.Purpose, row.Sealed));
}
