using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Text;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Files;

/// <summary>What sets said last. Without a set, nothing is kept.</summary>
internal sealed class AppliedThings(Database database, TimeProvider clock)
{
    public Task IntendAsync(string? set, Planned one, string by, CancellationToken ct) =>
        PutAsync(set, one, id: null, proposal: null, made: true, by, ct);

    /// <param name="id">Null while it waits for a second person.</param>
    public Task RememberAsync(string? set, Planned one, Guid? id, Guid? proposal, string by, CancellationToken ct) =>
        one.Document is null
            ? ForgetAsync(set, one, ct) // neither the files hold it nor the server
            : PutAsync(set, one, id, proposal, one.Live is null || one.Made, by, ct);

    public Task ForgetAsync(string? set, Planned one, CancellationToken ct)
    {
        var (type, key) = (one.Kind.Type, one.Key);
        return WriteAsync(
            set,
            (db, setKey, token) =>
                db.Set<AppliedThing>()
                    .Where(row => row.SetKey == setKey && row.Type == type && row.NameKey == key)
                    .ExecuteDeleteAsync(token),
            ct
        );
    }

    private Task PutAsync(
        string? set,
        Planned one,
        Guid? id,
        Guid? proposal,
        bool made,
        string by,
        CancellationToken ct
    )
    {
        var (type, key, hash) = (one.Kind.Type, one.Key, one.Hash!); // files hold it
        if (
            one.Row is { } row
            && row.Hash == hash
            && row.ThingId == id
            && row.ProposalId == proposal
            && row.Made == made
        )
        {
            return Task.CompletedTask;
        }

        return WriteAsync(
            set,
            async (db, setKey, token) =>
            {
                var now = clock.GetUtcNow();
                var there = await db.Set<AppliedThing>()
                    .AsTracking()
                    .SingleOrDefaultAsync(row => row.SetKey == setKey && row.Type == type && row.NameKey == key, token);
                if (there is null)
                {
                    db.Add(
                        new AppliedThing
                        {
                            SetKey = setKey,
                            Type = type,
                            NameKey = key,
                            Name = one.Name,
                            ThingId = id,
                            Made = made,
                            Hash = hash,
                            ProposalId = proposal,
                            At = now,
                            By = by,
                        }
                    );
                }
                else
                {
                    (there.Name, there.ThingId, there.Made) = (one.Name, id, made);
                    (there.Hash, there.ProposalId, there.At, there.By) = (hash, proposal, now, by);
                }

                return 0;
            },
            ct
        );
    }

    private async Task WriteAsync(
        string? set,
        Func<MusterDbContext, string, CancellationToken, Task<int>> write,
        CancellationToken ct
    )
    {
        if (set is not null)
        {
            var setKey = SearchKey.Of(set);
            await database.WriteAsync((db, token) => write(db, setKey, token), ct);
        }
    }
}
