using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Modules.People;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Devices.Rules;

/// <summary>
/// The groups that persons are in have changed, so their devices are looked at again: found by their owners, some hundred at a time, and told of
/// one by one, because only events of one device keep their order.
/// </summary>
internal sealed class ReviewOfOwners(RuledGroups groups, TimeProvider clock)
{
    public const string JobKind = "devices.review-owners";

    private const int BatchSize = 500;

    public async Task RunAsync(MusterDbContext db, OwnersToReview owners, CancellationToken ct)
    {
        var ruled = await groups.AllAsync(db, ct);
        if (!ruled.Any(group => group.Rules.Facts.Contains(UserGroupFacts.UserGroup, StringComparer.Ordinal)))
        {
            return; // rules that are saved from now on look at all devices
        }

        var people = owners.People.Select(id => new PersonId(id)).ToList();
        var after = owners.After is { } last ? new DeviceId(last) : default(DeviceId?);
        var devices = await db.Set<Device>()
            .Where(device =>
                people.Contains(device.OwnerPersonId!.Value)
                && device.Status != DeviceStatus.Revoked
                && (after == null || device.Id > after.Value)
            )
            .OrderBy(device => device.Id)
            .Select(device => device.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
        devices.ForEach(device => db.Publish(new DeviceFactsChanged(device.Value, 0), clock.GetUtcNow()));
        if (devices.Count == BatchSize)
        {
            var rest = JsonSerializer.Serialize(owners with { After = devices[^1].Value });
            db.Schedule(JobKind, $"{JobKind}/{Uuid7.New(clock)}", rest, clock.GetUtcNow(), clock);
        }
    }
}

/// <param name="After">The last device that was told of; null before the first.</param>
internal sealed record OwnersToReview(IReadOnlyList<Guid> People, Guid? After = null);

internal sealed class RegroupedOwners(ReviewOfOwners review) : IEventHandler<PeopleRegrouped>
{
    public Task HandleAsync(PeopleRegrouped happened, MusterDbContext db, CancellationToken ct) =>
        review.RunAsync(db, new OwnersToReview(happened.People), ct);
}

internal sealed class ReviewOfOwnersJob(ReviewOfOwners review) : IJobHandler
{
    public string Kind => ReviewOfOwners.JobKind;

    public Task RunAsync(string payload, MusterDbContext db, CancellationToken ct) =>
        review.RunAsync(db, JsonSerializer.Deserialize<OwnersToReview>(payload)!, ct); // we wrote it
}
