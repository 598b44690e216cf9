using Microsoft.Extensions.Options;
using Muster.Contracts.Keys;
using Muster.Modules.KeyRotation.Internal;
using Muster.Modules.Keys;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.KeyRotation.List;

internal sealed class KeyList(
    Database database,
    KeyInventory inventory,
    ServerKeyConfirmations confirmations,
    TimeProvider clock,
    IOptions<KeysOptions> options
)
{
    public Task<KeyReport> ReadAsync(CancellationToken ct) => database.ReadAsync(ReadAsync, ct);

    private async Task<KeyReport> ReadAsync(MusterDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var keys = (await inventory.KeysAsync(db, ct)).Where(key => !key.Life.Over(now)).ToList();
        var current = keys.Where(key => key.Life.InUse(now))
            .GroupBy(key => key.Kind)
            .Select(kind => kind.MaxBy(key => key.Life.UsedFrom))
            .ToHashSet();
        var next = keys.Find(key => key.Kind == KeyKind.ServerSigning && !key.Life.InUse(now));
        return new KeyReport
        {
            SealingKeys = [.. (await inventory.EncryptionAsync(db, ct)).Select(View)],
            Keys =
            [
                .. keys.OrderBy(key => key.Kind)
                    .ThenByDescending(key => key.Life.MadeAt)
                    .Select(key => View(key, current.Contains(key), now)),
            ],
            ServerKeyChange = next is null ? null : await ChangeAsync(db, next, ct),
        };
    }

    private static Key View(KeyEntry key, bool current, DateTimeOffset now)
    {
        var days = KeyKinds.RotateAfterDays(key.Kind);
        return new Key
        {
            Kind = KeyKinds.Of(key.Kind),
            Id = key.Id,
            State =
                current ? "current"
                : key.Life.InUse(now) ? "retiring"
                : "next",
            MadeAt = key.Life.MadeAt,
            UsedFrom = key.Life.UsedFrom,
            AcceptedUntil = key.Life.AcceptedUntil,
            RotateAfterDays = days,
            // Keys of sessions change by themselves.
            RotationDue =
                current && key.Kind != KeyKind.Session && days is { } age && now >= key.Life.MadeAt.AddDays(age),
        };
    }

    private static SealingKey View(KeyEncryptionEntry key)
    {
        var state = StateOf(key);
        return new SealingKey
        {
            Id = key.Id,
            Source = EnumText.Of(key.Source),
            Location = key.Location,
            State = state,
            FirstSeenAt = key.FirstSeenAt,
            SealsFrom = key.SealsFrom,
            SealedCount = key.Boxes,
            CopyConfirmedAt = key.CopyConfirmedAt,
            CopyConfirmedBy = key.CopyConfirmedBy,
            CopyWanted =
                key.Source != KeySourceKind.Pkcs11
                && key.CopyConfirmedAt is null
                && state is not ("disposable" or "missing"),
        };
    }

    private static string StateOf(KeyEncryptionEntry key) =>
        key.Seals ? "current"
        : key.SealsFrom is null && key.Boxes == 0 ? "next"
        : key.Boxes == 0 ? "disposable"
        : key.HeldHere ? "replaced"
        : "missing";

    private async Task<ServerKeyChange> ChangeAsync(MusterDbContext db, KeyEntry next, CancellationToken ct)
    {
        var readiness = await confirmations.CountAsync(db, next.Id, ct);
        return new ServerKeyChange
        {
            KeyId = next.Id,
            AnnouncedAt = next.Life.MadeAt,
            SwitchableFrom = next.Life.MadeAt + options.Value.Lead,
            UsedFrom = next.Life.UsedFrom,
            DevicesReady = readiness.Ready,
            DevicesNotReady = readiness.NotReady,
            SeenWithinDays = ServerKeyConfirmations.Lately.Days,
        };
    }
}
