using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.Policies.Blueprints;
using Muster.Modules.Policies.Delivery;
using Muster.Modules.Policies.Delivery.Manifest;
using Muster.Modules.Policies.Desired;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Protocols.Agent.Delivery;
using Muster.Storage.Model;

namespace Muster.Modules.Policies;

/// <summary>What an agent is given: only ever what its own device should have.</summary>
public sealed class Deliveries
{
    private readonly KnownDocuments documents;
    private readonly PackageStore packages;
    private readonly TimeProvider clock;

    internal Deliveries(KnownDocuments documents, PackageStore packages, TimeProvider clock) =>
        (this.documents, this.packages, this.clock) = (documents, packages, clock);

    /// <param name="deviceKey">The id of the key that asks.</param>
    /// <returns>Null of a device that is not there.</returns>
    public async Task<DeliveryManifest?> ManifestAsync(
        MusterDbContext db,
        DeviceId device,
        string deviceKey,
        TimeSpan lifetime,
        CancellationToken ct
    )
    {
        // The version first: what is read after it may be newer, and never older than it says.
        var version = await db.DesiredVersionAsync(device, ct);
        if (await db.DescriptionAsync(device, ct) is not { } description)
        {
            return null;
        }

        var rounds = await db.Set<DeviceItem>()
            .Where(row => row.DeviceId == device && row.Round > 0)
            .ToDictionaryAsync(row => (row.Kind, row.ContentId), row => row.Round, ct);
        var items = new List<ManifestItem>();
        foreach (var entry in await EntriesOf(db, device).OrderBy(entry => entry.Position).ToListAsync(ct))
        {
            if (await documents.FactsAsync(db, entry.Kind, entry.ContentId, entry.ContentVersion, ct) is { } facts)
            {
                items.Add(Of(entry, facts, rounds.GetValueOrDefault((entry.Kind, entry.ContentId))));
            }
        }

        var now = clock.GetUtcNow();
        return new DeliveryManifest
        {
            DeviceId = device.Value,
            DeviceKey = deviceKey,
            Version = version,
            IssuedAt = now,
            ExpiresAt = now + lifetime,
            Variables = DeviceVariables.Of(device, description),
            Items = items,
        };
    }

    /// <returns>Null when this device is not to have it, in this version, or it cannot be read.</returns>
    public async Task<byte[]?> DocumentAsync(
        MusterDbContext db,
        DeviceId device,
        string kind,
        Guid id,
        long version,
        CancellationToken ct
    ) =>
        await EntriesOf(db, device)
            .AnyAsync(entry => entry.Kind == kind && entry.ContentId == id && entry.ContentVersion == version, ct)
            ? (await documents.ReadAsync(db, kind, id, version, ct))?.Bytes
            : null;

    /// <returns>Null when nothing that this device is to have needs it, or its file is gone.</returns>
    public async Task<Stream?> PackageAsync(MusterDbContext db, DeviceId device, string sha256, CancellationToken ct)
    {
        var entries = await EntriesOf(db, device).ToListAsync(ct);
        foreach (var entry in entries)
        {
            var facts = await documents.FactsAsync(db, entry.Kind, entry.ContentId, entry.ContentVersion, ct);
            if (facts?.PackageSha256 is { } package && package == sha256)
            {
                return packages.OpenRead(sha256);
            }
        }

        return null;
    }

    private static IQueryable<DesiredEntry> EntriesOf(MusterDbContext db, DeviceId device) =>
        from desire in db.Set<DeviceDesire>()
        where desire.DeviceId == device
        join entry in db.Set<DesiredEntry>() on desire.ClassId equals entry.ClassId
        where entry.Skipped == null
        select entry;

    private static ManifestItem Of(DesiredEntry entry, DocumentFacts facts, int round) =>
        new()
        {
            Kind = entry.Kind,
            Id = entry.ContentId,
            Name = facts.Name,
            Version = entry.ContentVersion,
            Sha256 = facts.Sha256,
            SizeBytes = facts.SizeBytes,
            Round = round,
            Blocking = entry.Blocking,
            Retries = entry.Retries,
            OnFailure = EnumText.Of(entry.OnFailure),
            Removal = EnumText.Of(facts.Leaves ? RemovalHandling.Remove : entry.Removal),
        };
}
