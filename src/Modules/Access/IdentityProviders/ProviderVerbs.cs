using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Access;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Keys;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;
using IdentityProvider = Muster.Modules.Access.Internal.IdentityProvider;

namespace Muster.Modules.Access.IdentityProviders;

/// <summary>Adds, changes and removes identity providers. A change counts at the next sign-in.</summary>
internal sealed class ProviderVerbs(
    Database database,
    IDatabaseEngine engine,
    SecretBox box,
    IScopeGroups groups,
    PublicAddress address,
    TimeProvider clock
)
{
    public const int Most = 20;

    public Task<ProviderOutcome> AddAsync(IdentityProviderDraft draft, Actor actor, CancellationToken ct) =>
        database.WriteAsync<ProviderOutcome>(
            async (db, token) =>
            {
                if (await db.Set<IdentityProvider>().CountAsync(token) >= Most)
                {
                    return new ProviderOutcome.Refused(ProviderWriteRefusal.TooMany);
                }

                var row = IdentityProvider.Create(Uuid7.New<IdentityProviderId>(clock), clock.GetUtcNow());
                if (await FaultAsync(db, row, draft, token) is { } refusal)
                {
                    return new ProviderOutcome.Refused(refusal);
                }

                row.Describe(draft, Seal(row, draft));
                db.Add(row);
                db.Record(actor, new IdentityProviderAdded(ProviderFacts.Of(row)), clock);
                return await DoneAsync(db, row, token);
            },
            ct
        );

    public Task<ProviderOutcome> ChangeAsync(
        IdentityProviderId id,
        long version,
        IdentityProviderDraft draft,
        Actor actor,
        CancellationToken ct
    ) =>
        database.WriteAsync<ProviderOutcome>(
            async (db, token) =>
            {
                await IdentityProvider.EnterAloneAsync(db, engine, id, token);
                if (await FindAsync(db, id, token) is not { } row)
                {
                    return new ProviderOutcome.Refused(ProviderWriteRefusal.NotFound);
                }

                var refusal =
                    row.RowVersion != version ? ProviderWriteRefusal.VersionChanged
                    : row.Issuer != draft.Issuer ? ProviderWriteRefusal.IssuerFixed
                    : await FaultAsync(db, row, draft, token);
                if (refusal is { } why)
                {
                    return new ProviderOutcome.Refused(why, ProviderView.Of(row, address));
                }

                var before = ProviderFacts.Of(row);
                row.Describe(draft, Seal(row, draft));
                if (!row.Enabled)
                {
                    await TakeAwayAsync(db, row, token);
                }

                db.Record(
                    actor,
                    new IdentityProviderChanged(before, ProviderFacts.Of(row), draft.ClientSecret is not null),
                    clock
                );
                return await DoneAsync(db, row, token);
            },
            ct
        );

    /// <summary>Ends its sessions, and takes what its claims gave; the operators stay.</summary>
    public Task<ProviderOutcome> RemoveAsync(IdentityProviderId id, long version, Actor actor, CancellationToken ct) =>
        database.WriteAsync<ProviderOutcome>(
            async (db, token) =>
            {
                await IdentityProvider.EnterAloneAsync(db, engine, id, token);
                if (await FindAsync(db, id, token) is not { } row)
                {
                    return new ProviderOutcome.Refused(ProviderWriteRefusal.NotFound);
                }

                var view = ProviderView.Of(row, address);
                if (row.RowVersion != version)
                {
                    return new ProviderOutcome.Refused(ProviderWriteRefusal.VersionChanged, view);
                }

                await TakeAwayAsync(db, row, token);
                await db.Set<OperatorIdentity>().Where(identity => identity.ProviderId == id).ExecuteDeleteAsync(token);
                db.Remove(row);
                db.Record(actor, new IdentityProviderRemoved(ProviderFacts.Of(row)), clock);
                return new ProviderOutcome.Done(view);
            },
            ct
        );

    /// <summary>Sessions end, and with them what the claims gave, which an operator's own tokens would go on with.</summary>
    private async Task TakeAwayAsync(MusterDbContext db, IdentityProvider row, CancellationToken ct)
    {
        var known = await db.Set<OperatorIdentity>()
            .Where(identity => identity.ProviderId == row.Id)
            .Select(identity => identity.OperatorId)
            .Distinct()
            .ToListAsync(ct);
        await db.Set<OperatorSession>().Where(session => session.ProviderId == row.Id).ExecuteDeleteAsync(ct);
        await db.Set<GrantRow>().Where(grant => grant.Source == row.Source).ExecuteDeleteAsync(ct);
        foreach (var operatorId in known)
        {
            db.Publish(new AccessChanged(operatorId.Value), clock.GetUtcNow());
        }
    }

    private async Task<ProviderWriteRefusal?> FaultAsync(
        MusterDbContext db,
        IdentityProvider row,
        IdentityProviderDraft draft,
        CancellationToken ct
    )
    {
        var key = SearchKey.Of(draft.Name);
        if (await db.Set<IdentityProvider>().AnyAsync(other => other.NameKey == key && other.Id != row.Id, ct))
        {
            return ProviderWriteRefusal.NameTaken;
        }

        var named = draft
            .Rules.SelectMany(rule => rule.Groups)
            .Distinct()
            .Select(group => new Grant(Role.Viewer, new DeviceGroupId(group)))
            .ToList();
        return await GrantInput.NamesUnknownGroupAsync(db, named, groups, ct)
            ? ProviderWriteRefusal.UnknownGroup
            : null;
    }

    private byte[]? Seal(IdentityProvider row, IdentityProviderDraft draft) =>
        draft.ClientSecret is { Length: > 0 } secret ? box.Seal(row.SecretLabel, Encoding.UTF8.GetBytes(secret)) : null;

    private static Task<IdentityProvider?> FindAsync(MusterDbContext db, IdentityProviderId id, CancellationToken ct) =>
        db.Set<IdentityProvider>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, ct);

    private async Task<ProviderOutcome> DoneAsync(MusterDbContext db, IdentityProvider row, CancellationToken ct)
    {
        await Database.FlushAsync(db, ct);
        return new ProviderOutcome.Done(ProviderView.Of(row, address));
    }
}
